// The house: a room imports only rooms to its left, and `world` stands on the ground.
const rooms = ["world", "intake", "language", "coding", "record", "desk", "serve", "commands"];
const rightOf = (room) => rooms.slice(rooms.indexOf(room) + 1);

module.exports = {
  forbidden: [
    ...rooms.slice(0, -1).map((room) => ({
      name: `${room}-looks-left`,
      comment: `src/${room} may import only rooms to its left (docs/house.md).`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `^(src/(${rightOf(room).join("|")})/|web/)` },
    })),
    { name: "no-circular", severity: "error", from: { path: "^src/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-orphan-tools", comment: "src never imports training, bench or tests.", severity: "error", from: { path: "^src/", pathNot: "\\.test\\.ts$" }, to: { path: "^(training|bench)/|\\.test\\.ts$" } },
  ],
  options: { doNotFollow: { path: "node_modules" }, tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" } },
};
