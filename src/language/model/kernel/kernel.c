/* The inner loops of the network, built to WebAssembly by build.sh. Every matrix is packed by eight output rows: w[r/8][k][8]. */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))
typedef v128_t v;

extern unsigned char __heap_base;
EXPORT(heap) int heap(void) { return (int)&__heap_base; }

/* out[n][r] = x[n][k] w' + b, at least 0 for rows before `relu`; r is a multiple of 8, x and out have strides xs and os. */
EXPORT(project)
void project(const float *x, int xs, int n, int k, const float *w, const float *b, int r, float *out, int os, int relu) {
  const v zero = wasm_f32x4_splat(0);
  for (int j = 0; j < r; j += 8, w += 8 * k) {
    const v b0 = wasm_v128_load(b + j), b1 = wasm_v128_load(b + j + 4);
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      const float *x0 = x + i * xs, *x1 = x0 + xs, *x2 = x1 + xs, *x3 = x2 + xs;
      v a00 = b0, a01 = b1, a10 = b0, a11 = b1, a20 = b0, a21 = b1, a30 = b0, a31 = b1;
      const float *p = w;
      for (int t = 0; t < k; t++, p += 8) {
        const v w0 = wasm_v128_load(p), w1 = wasm_v128_load(p + 4);
        v s = wasm_v128_load32_splat(x0 + t);
        a00 = wasm_f32x4_add(a00, wasm_f32x4_mul(s, w0));
        a01 = wasm_f32x4_add(a01, wasm_f32x4_mul(s, w1));
        s = wasm_v128_load32_splat(x1 + t);
        a10 = wasm_f32x4_add(a10, wasm_f32x4_mul(s, w0));
        a11 = wasm_f32x4_add(a11, wasm_f32x4_mul(s, w1));
        s = wasm_v128_load32_splat(x2 + t);
        a20 = wasm_f32x4_add(a20, wasm_f32x4_mul(s, w0));
        a21 = wasm_f32x4_add(a21, wasm_f32x4_mul(s, w1));
        s = wasm_v128_load32_splat(x3 + t);
        a30 = wasm_f32x4_add(a30, wasm_f32x4_mul(s, w0));
        a31 = wasm_f32x4_add(a31, wasm_f32x4_mul(s, w1));
      }
      float *o = out + i * os + j;
      if (j < relu) {
        a00 = wasm_f32x4_pmax(zero, a00), a01 = wasm_f32x4_pmax(zero, a01), a10 = wasm_f32x4_pmax(zero, a10), a11 = wasm_f32x4_pmax(zero, a11);
        a20 = wasm_f32x4_pmax(zero, a20), a21 = wasm_f32x4_pmax(zero, a21), a30 = wasm_f32x4_pmax(zero, a30), a31 = wasm_f32x4_pmax(zero, a31);
      }
      wasm_v128_store(o, a00), wasm_v128_store(o + 4, a01);
      wasm_v128_store(o + os, a10), wasm_v128_store(o + os + 4, a11);
      wasm_v128_store(o + 2 * os, a20), wasm_v128_store(o + 2 * os + 4, a21);
      wasm_v128_store(o + 3 * os, a30), wasm_v128_store(o + 3 * os + 4, a31);
    }
    for (; i < n; i++) {
      const float *x0 = x + i * xs, *p = w;
      v a0 = b0, a1 = b1;
      for (int t = 0; t < k; t++, p += 8) {
        const v s = wasm_v128_load32_splat(x0 + t);
        a0 = wasm_f32x4_add(a0, wasm_f32x4_mul(s, wasm_v128_load(p)));
        a1 = wasm_f32x4_add(a1, wasm_f32x4_mul(s, wasm_v128_load(p + 4)));
      }
      if (j < relu) a0 = wasm_f32x4_pmax(zero, a0), a1 = wasm_f32x4_pmax(zero, a1);
      wasm_v128_store(out + i * os + j, a0), wasm_v128_store(out + i * os + j + 4, a1);
    }
  }
}

/* A sigmoid without exp: 1/2 + x / 2(1 + |x|). */
static inline v gate(v x) {
  const v half = wasm_f32x4_splat(0.5f), one = wasm_f32x4_splat(1);
  return wasm_f32x4_add(half, wasm_f32x4_div(wasm_f32x4_mul(half, x), wasm_f32x4_add(one, wasm_f32x4_abs(x))));
}

/* The gates of the first layer: a word's own part, its left neighbour's in the first half, its right one's in the second. */
EXPORT(first)
void first(const int *ids, const unsigned char *glued, int n, int f, const float *here, const float *there, const float *marks, float *a) {
  const int w = 6 * f;
  for (int i = 0; i < n; i++, a += w) {
    const float *own = here + ids[i] * w, *left = i ? there + ids[i - 1] * w : 0, *right = i + 1 < n ? there + ids[i + 1] * w : 0;
    for (int half = 0; half < 2; half++) {
      const float *side = half ? right : left;
      for (int k = half * 3 * f, e = k + 3 * f; k < e; k += 4) {
        v x = wasm_v128_load(own + k);
        if (side) x = wasm_f32x4_add(x, wasm_v128_load(side + k));
        if (glued[i]) x = wasm_f32x4_add(x, wasm_v128_load(marks + k));
        wasm_v128_store(a + k, x);
      }
    }
  }
}

/* Both directions of a light recurrent layer: candidate, forget and (of 3 gates) output, h wide each. */
EXPORT(scan)
void scan(const float *a, int n, int h, int gates, float *out) {
  const int w = 2 * gates * h;
  for (int d = 0; d < 2; d++) {
    for (int k = 0; k < h; k += 4) {
      v c = wasm_f32x4_splat(0);
      for (int s = 0; s < n; s++) {
        const int i = d ? n - 1 - s : s;
        const float *p = a + i * w + d * gates * h + k;
        const v x = wasm_v128_load(p), f = gate(wasm_v128_load(p + h));
        c = wasm_f32x4_add(x, wasm_f32x4_mul(f, wasm_f32x4_sub(c, x)));
        wasm_v128_store(out + i * 2 * h + d * h + k, gates == 3 ? wasm_f32x4_mul(c, gate(wasm_v128_load(p + 2 * h))) : c);
      }
    }
  }
}

/* The place of the greatest of each row's r numbers. */
EXPORT(best)
void best(const float *x, int stride, int n, int r, unsigned char *out) {
  for (int i = 0; i < n; i++, x += stride) {
    float top = x[0];
    int k = 0;
    for (int j = 1; j < r; j++)
      if (x[j] > top) top = x[j], k = j;
    out[i] = k;
  }
}

/* Rows h[n][k] packed as `project` wants them; what is beyond n is 0. */
EXPORT(pack)
void pack(const float *h, int stride, int n, int k, float *out) {
  for (int j = 0; j < n; j += 8)
    for (int t = 0; t < k; t++, out += 8)
      for (int c = 0; c < 8; c++) out[c] = j + c < n ? h[(j + c) * stride + t] : 0;
}

/* Adds to the arc scores out[n][os] (column 0 the root, column j+1 word j) what the distance says. */
EXPORT(distance)
void distance(float *out, int os, int n, const float *far, int fs, const unsigned char *bucket, int root) {
  for (int i = 0; i < n; i++, out += os, far += fs) {
    out[0] = far[root];
    const unsigned char *b = bucket - i;
    for (int j = 0; j < n; j++) out[j + 1] += far[b[j]];
  }
}

/* Hidden layer of the labeller: at least 0 of d[i] + h[head i] + e[distance]; heads count from `from`, -1 is the root. */
EXPORT(pairs)
void pairs(const float *d, const float *h, int stride, int n, int k, const int *heads, const float *e, const unsigned char *bucket, const float *root, float *out) {
  const v zero = wasm_f32x4_splat(0);
  for (int i = 0; i < n; i++, out += k) {
    const int j = heads[i];
    const float *p = d + i * stride, *q = j < 0 ? root : h + j * stride, *far = e + bucket[j - i] * k;
    for (int t = 0; t < k; t += 4) {
      v s = wasm_f32x4_add(wasm_v128_load(p + t), wasm_v128_load(q + t));
      if (j >= 0) s = wasm_f32x4_add(s, wasm_v128_load(far + t));
      wasm_v128_store(out + t, wasm_f32x4_pmax(zero, s));
    }
  }
}

/* Adds a row of 8-bit numbers, times s. */
EXPORT(row)
void row(const signed char *t, float s, int n, float *x) {
  for (int i = 0; i < n; i++) x[i] += s * t[i];
}

/* The best sequence of name tags: O is 0, then begin, inside, end, single for each of `types`; begin and inside must go on, the others must not. */
EXPORT(spans)
void spans(const float *x, int stride, int n, int types, unsigned char *out) {
  static unsigned char closed_from[256], open_from[256][8];
  float closed = 0, open[8];
  int closed_state = 0;
  for (int k = 0; k < types; k++) open[k] = -1e30f;
  for (int i = 0; i < n; i++, x += stride) {
    float best = closed + x[0], next[8];
    int state = 0;
    closed_from[i] = closed_state;
    for (int k = 0; k < types; k++) {
      const float *p = x + 1 + 4 * k;
      const float begin = closed + p[0], inside = open[k] + p[1], end = open[k] + p[2], single = closed + p[3];
      open_from[i][k] = inside > begin;
      next[k] = inside > begin ? inside : begin;
      if (end > best) best = end, state = 3 + 4 * k;
      if (single > best) best = single, state = 4 + 4 * k;
    }
    closed = best, closed_state = state;
    for (int k = 0; k < types; k++) open[k] = next[k];
  }
  for (int i = n - 1, state = closed_state; i >= 0; i--) {
    out[i] = state;
    const int kind = (state - 1) & 3, k = (state - 1) >> 2;
    if (state > 0 && (kind == 1 || kind == 2)) state = 1 + 4 * k + (i && open_from[i - 1][k] ? 1 : 0);
    else state = closed_from[i];
  }
}

/* Rows of k numbers (k a multiple of 8) as 14-bit integers; returns what one step is worth. */
EXPORT(quantise)
float quantise(const float *x, int stride, int n, int k, short *out) {
  v top = wasm_f32x4_splat(1e-6f);
  for (int i = 0; i < n; i++)
    for (int t = 0; t < k; t += 4) top = wasm_f32x4_pmax(top, wasm_f32x4_abs(wasm_v128_load(x + i * stride + t)));
  float most = wasm_f32x4_extract_lane(top, 0);
  const float b = wasm_f32x4_extract_lane(top, 1), c = wasm_f32x4_extract_lane(top, 2), d = wasm_f32x4_extract_lane(top, 3);
  if (b > most) most = b;
  if (c > most) most = c;
  if (d > most) most = d;
  const v times = wasm_f32x4_splat(8191 / most);
  for (int i = 0; i < n; i++)
    for (int t = 0; t < k; t += 8, out += 8) {
      const v a0 = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(times, wasm_v128_load(x + i * stride + t))));
      const v a1 = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(times, wasm_v128_load(x + i * stride + t + 4))));
      wasm_v128_store(out, wasm_i16x8_narrow_i32x4(a0, a1));
    }
  return most / 8191;
}

static inline v scaled(v sum, v scale, v bias, int relu) {
  const v y = wasm_f32x4_add(bias, wasm_f32x4_mul(scale, wasm_f32x4_convert_i32x4(sum)));
  return relu ? wasm_f32x4_pmax(wasm_f32x4_splat(0), y) : y;
}

/* As project, over integers: x[n][k] of 14 bits, w of 11 bits packed w[r/8][k/2][8][2] with a scale a row; sums must stay below 2^31. */
EXPORT(project16)
void project16(const short *x, float step, int n, int k, const short *w, const float *scale, const float *b, int r, float *out, int os, int relu) {
  const v zero = wasm_i32x4_splat(0), unit = wasm_f32x4_splat(step);
  for (int j = 0; j < r; j += 8, w += 8 * k) {
    const v b0 = wasm_v128_load(b + j), b1 = wasm_v128_load(b + j + 4);
    const v s0 = wasm_f32x4_mul(unit, wasm_v128_load(scale + j)), s1 = wasm_f32x4_mul(unit, wasm_v128_load(scale + j + 4));
    const int cut = j < relu;
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      const short *x0 = x + i * k, *x1 = x0 + k, *x2 = x1 + k, *x3 = x2 + k, *p = w;
      v a00 = zero, a01 = zero, a10 = zero, a11 = zero, a20 = zero, a21 = zero, a30 = zero, a31 = zero;
      for (int t = 0; t < k; t += 2, p += 16) {
        const v w0 = wasm_v128_load(p), w1 = wasm_v128_load(p + 8);
        v s = wasm_v128_load32_splat(x0 + t);
        a00 = wasm_i32x4_add(a00, wasm_i32x4_dot_i16x8(s, w0));
        a01 = wasm_i32x4_add(a01, wasm_i32x4_dot_i16x8(s, w1));
        s = wasm_v128_load32_splat(x1 + t);
        a10 = wasm_i32x4_add(a10, wasm_i32x4_dot_i16x8(s, w0));
        a11 = wasm_i32x4_add(a11, wasm_i32x4_dot_i16x8(s, w1));
        s = wasm_v128_load32_splat(x2 + t);
        a20 = wasm_i32x4_add(a20, wasm_i32x4_dot_i16x8(s, w0));
        a21 = wasm_i32x4_add(a21, wasm_i32x4_dot_i16x8(s, w1));
        s = wasm_v128_load32_splat(x3 + t);
        a30 = wasm_i32x4_add(a30, wasm_i32x4_dot_i16x8(s, w0));
        a31 = wasm_i32x4_add(a31, wasm_i32x4_dot_i16x8(s, w1));
      }
      float *o = out + i * os + j;
      wasm_v128_store(o, scaled(a00, s0, b0, cut)), wasm_v128_store(o + 4, scaled(a01, s1, b1, cut));
      wasm_v128_store(o + os, scaled(a10, s0, b0, cut)), wasm_v128_store(o + os + 4, scaled(a11, s1, b1, cut));
      wasm_v128_store(o + 2 * os, scaled(a20, s0, b0, cut)), wasm_v128_store(o + 2 * os + 4, scaled(a21, s1, b1, cut));
      wasm_v128_store(o + 3 * os, scaled(a30, s0, b0, cut)), wasm_v128_store(o + 3 * os + 4, scaled(a31, s1, b1, cut));
    }
    for (; i < n; i++) {
      const short *x0 = x + i * k, *p = w;
      v a0 = zero, a1 = zero;
      for (int t = 0; t < k; t += 2, p += 16) {
        const v s = wasm_v128_load32_splat(x0 + t);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(s, wasm_v128_load(p)));
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(s, wasm_v128_load(p + 8)));
      }
      wasm_v128_store(out + i * os + j, scaled(a0, s0, b0, cut)), wasm_v128_store(out + i * os + j + 4, scaled(a1, s1, b1, cut));
    }
  }
}
