using System.Globalization;
using Radiculo.Rules.Text;
using static Radiculo.Rules.Diagnostic;

namespace Radiculo.Rules.Diagnostics;

/// <summary>RAD1xxx: what can be wrong with a file and its shape.</summary>
internal static class DocumentMessages
{
    public static Diagnostic NotYaml(SourceSpan at, string reason, string help) =>
        Error("RAD1001", at, $"not readable as YAML: {reason}", help);

    public static Diagnostic UnusableCharacter(SourceSpan at) =>
        Error("RAD1002", at, $"the character U+{(int)at.Source.Text[at.Start]:X4} cannot stand in the file",
            "delete it; if the file came from another program, save it as UTF-8 text");

    public static Diagnostic NotUtf8(SourceSpan at) =>
        Error("RAD1003", at, "from here on the file is not UTF-8 text", "save it as UTF-8");

    public static Diagnostic FileTooLarge(SourceSpan at, long limit) =>
        Error("RAD1004", at, $"the file is larger than {limit / 1024:0} KiB", "split it");

    public static Diagnostic PackTooLarge(SourceSpan at, long limit) =>
        Error("RAD1004", at, $"with this file the pack is larger than {limit / 1024 / 1024:0} MiB", "make several packs of it");

    public static Diagnostic LineTooLong(SourceSpan at, long limit) =>
        Error("RAD1004", at, $"the line is longer than {limit / 1024:0} KiB",
            "a line holds one case; leave out visits that no rule looks at");

    public static Diagnostic TooManyNodes(SourceSpan at, int limit) =>
        Error("RAD1004", at, string.Create(CultureInfo.InvariantCulture, $"the file holds more than {limit:N0} keys and values"),
            "split it");

    public static Diagnostic TooDeep(SourceSpan at, int limit) =>
        Error("RAD1005", at, $"nested more than {limit} levels deep", "name a part of it under `define`");

    public static Diagnostic TooManyFiles(SourceSpan at, int limit) =>
        Error("RAD1006", at, $"the pack has more than {limit} files", "put rules of one topic into one file");

    public static Diagnostic Anchor(SourceSpan at) =>
        Error("RAD1007", at, $"the anchor `{at.Text}` is not part of the rule language",
            "name a shared condition under `define`, a shared number under `parameters`");

    public static Diagnostic Alias(SourceSpan at) =>
        Error("RAD1007", at, $"the alias `{at.Text}` is not part of the rule language",
            "name a shared condition under `define`, a shared number under `parameters`");

    public static Diagnostic MergeKey(SourceSpan at) =>
        Error("RAD1007", at, "the merge key `<<` is not part of the rule language", "write the keys out");

    public static Diagnostic Tag(SourceSpan at) =>
        Error("RAD1008", at, $"the tag `{at.Text}` is not part of the rule language",
            "leave the tag out: values are read by the type the vocabulary gives them");

    public static Diagnostic DuplicateKey(SourceSpan at, string key) =>
        Error("RAD1009", at, $"`{key}` stands here twice", "keep one of them");

    public static Diagnostic KeyIsNotText(SourceSpan at) =>
        Error("RAD1010", at, "a key must be a single word", "write `key: value`; put a text that begins with `?`, `[` or `{` in quotes");

    public static Diagnostic UnknownKey(SourceSpan at, string key, string where, string? suggestion, IEnumerable<string> known) =>
        Error("RAD1011", at, $"unknown key `{key}` in {where}",
            suggestion is null ? $"known here: {string.Join(", ", known)}" : $"did you mean `{suggestion}`?");

    public static Diagnostic MissingKey(SourceSpan at, string key, string where) =>
        Error("RAD1012", at, $"`{key}` is missing in {where}", $"add `{key}:`");

    public static Diagnostic WrongShape(SourceSpan at, string what, string expected, string found, string? help = null) =>
        Error("RAD1013", at, $"{what} must be {expected}, not {found}", help ?? ShapeNames.HowTo(expected));

    public static Diagnostic Empty(SourceSpan at, string what, bool isRequired = false) =>
        Error("RAD1014", at, $"{what} is empty", isRequired ? "fill it in" : "fill it in, or leave the key out");

    public static Diagnostic EmptyFile(SourceSpan at, string what) =>
        Error("RAD1014", at, $"{what} is empty", "fill it in, or delete the file");

    public static Diagnostic NotOneOf(SourceSpan at, string what, string found, string? suggestion, IReadOnlyCollection<string> allowed) =>
        Error("RAD1015", at, $"{what} cannot be `{found}`",
            suggestion is not null
                ? $"did you mean `{suggestion}`?"
                : $"{(allowed.Count == 1 ? "write" : "one of")}: {string.Join(", ", allowed)}");

    public static Diagnostic BadId(SourceSpan at, string what, string id, string form) =>
        Error("RAD1016", at, $"`{id}` cannot name {what}", form);

    public static Diagnostic WrongExtension(SourceSpan at) =>
        Error("RAD1017", at, "a rule file must end in `.yaml`",
            "rename it; a file with another ending would be passed over without a word");

    public static Diagnostic ManyDocuments(SourceSpan at) =>
        Error("RAD1018", at, "a rule file holds one document, and a second begins here",
            "delete the `---`, or move what follows into a file of its own");

    public static Diagnostic NoSuchFile(SourceSpan at, string file) =>
        Error("RAD1019", at, $"the pack has no `{file}`",
            "a pack is a folder with `pack.yaml` and `vocabulary.yaml` in it; is this the right folder?");

    public static Diagnostic Unreadable(SourceSpan at, string reason) =>
        Error("RAD1020", at, $"this cannot be opened: {reason}", "check the path and the rights to read it");

    public static Diagnostic BadVersion(SourceSpan at, string version) =>
        Error("RAD1021", at, $"`{version}` is not a version", "write `major.minor.patch`, for example `1.0.0`");

    public static Diagnostic NotJson(SourceSpan at, string reason) =>
        Error("RAD1022", at, $"not readable as JSON: {reason}", "check quotes, commas and brackets just before this place");

    public static Diagnostic SameFileTwice(SourceSpan at) =>
        Error("RAD1023", at, "the pack was given this file twice", "give each file of a pack once, by its path inside the pack");

    public static Diagnostic TooManyEntries(SourceSpan at, string what, int limit) =>
        Error("RAD1024", at, string.Create(CultureInfo.InvariantCulture, $"the pack has more than {limit:N0} {what}"),
            "make several packs of it");

    public static Diagnostic TooManyErrors(SourceSpan? at, int more) =>
        Error("RAD1099", at, $"{more} more errors are not shown", "mend the ones above first");

    public static Diagnostic TooManyWarnings(SourceSpan? at, int more) =>
        Warning("RAD1099", at, $"{more} more warnings are not shown", "mend the ones above first");
}
