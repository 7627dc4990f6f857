import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { identifyLanguage } from "./language.ts";

const CASES: readonly [string, string][] = [
  ["en", "The foreign ministers of the two countries met on Monday and agreed to open the border."],
  ["en", "Iran protests."],
  ["en", "Ministers sign pact"],
  ["en", `${"\n ".repeat(4000)}The ministers met on Monday and agreed to open the border.`],
  ["en", "Rutte met Merkel in Berlin."],
  ["en", "Erdoğan met Özil in İstanbul. Rutte met Orbán in Győr. Petro met Boric in Bogotá."],
  ["en", "Lukašenko, Zelenskyj, Čaputová and Babiš: the four leaders signed in Košice"],
  ["nl", "Premier Rutte heeft in Berlijn met bondskanselier Merkel gesproken over de oorlog."],
  ["nl", "Rutte in gesprek met Merkel"],
  ["de", "Merkel war in Paris"],
  ["fr", "Les ministres des affaires étrangères des deux pays se sont rencontrés lundi et ont décidé d'ouvrir la frontière."],
  ["de", "Die Außenminister der beiden Länder haben sich am Montag getroffen und beschlossen, die Grenze zu öffnen."],
  ["es", "Los ministros de los dos países se reunieron el lunes y acordaron abrir la frontera para el comercio."],
  [
    "pt",
    "Os ministros dos dois países reuniram-se na segunda-feira e decidiram abrir a fronteira para o comércio, mas não há data.",
  ],
  ["it", "I ministri degli esteri dei due paesi si sono incontrati lunedì e hanno deciso di aprire la frontiera."],
  ["nl", "De ministers van de twee landen hebben elkaar op maandag ontmoet en besloten om de grens te openen."],
  ["sv", "Ländernas ministrar träffades på måndagen och beslutade att öppna gränsen, men det är inte klart när."],
  ["pl", "Ministrowie obu krajów spotkali się w poniedziałek i zdecydowali, że granica zostanie otwarta dla handlu."],
  ["cs", "Ministři obou zemí se v pondělí sešli a rozhodli, že hranice bude otevřena pro obchod."],
  ["hu", "A két ország miniszterei hétfőn találkoztak, és úgy döntöttek, hogy megnyitják a határt."],
  ["ro", "Miniștrii celor două țări s-au întâlnit luni și au hotărât să deschidă granița pentru comerț, dar nu este clar când."],
  ["tr", "İki ülkenin dışişleri bakanları pazartesi günü bir araya geldi ve sınırın açılması için anlaştı."],
  ["id", "Para menteri dari kedua negara itu bertemu pada hari Senin dan sepakat untuk membuka perbatasan."],
  ["vi", "Bộ trưởng ngoại giao của hai nước đã gặp nhau vào thứ hai và đồng ý mở cửa biên giới cho người dân."],
  [
    "ru",
    "Министры иностранных дел двух стран встретились в понедельник и договорились открыть границу, это было объявлено вечером.",
  ],
  ["uk", "Міністри закордонних справ двох країн зустрілися в понеділок і домовилися відкрити кордон."],
  ["kk", "Екі елдің сыртқы істер министрлері дүйсенбіде кездесіп, шекараны ашу туралы келісті, деп хабарлады Қазақстан үкіметі."],
  ["bg", "Министрите на двете страни се срещнаха в понеделник и се договориха да отворят границата."],
  ["ar", "اجتمع وزيرا خارجية البلدين يوم الاثنين واتفقا على فتح الحدود."],
  ["fa", "وزیران خارجه دو کشور روز دوشنبه دیدار کردند و گفتند که مرز باز می‌شود و گفتگوها ادامه دارد."],
  ["zh", "两国外交部长星期一举行会晤，同意开放边境。"],
  ["ja", "両国の外相は月曜日に会談し、国境を開放することで合意した。"],
  ["ko", "양국 외교장관은 월요일에 만나 국경을 열기로 합의했다."],
  ["el", "Οι υπουργοί Εξωτερικών των δύο χωρών συναντήθηκαν τη Δευτέρα."],
  ["he", "שרי החוץ של שתי המדינות נפגשו ביום שני."],
  ["th", "รัฐมนตรีต่างประเทศของทั้งสองประเทศพบกันเมื่อวันจันทร์"],
  ["ka", "ორი ქვეყნის საგარეო საქმეთა მინისტრები ორშაბათს შეხვდნენ."],
  ["und", "12345 67890"],
  ["und", ""],
];

describe("language of a text", () => {
  for (const [language, text] of CASES)
    it(`${language}: ${text.slice(0, 40)}`, () => assert.equal(identifyLanguage(text), language));
  it("gives a tag for anything", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => /^(?:und|[a-z]{2,3})$/.test(identifyLanguage(text))));
  });
});
