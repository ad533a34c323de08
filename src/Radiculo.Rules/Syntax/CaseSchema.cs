namespace Radiculo.Rules.Syntax;

/// <summary>The keys of a case. What stands under <c>expect</c> is left to those who test.</summary>
internal static class CaseSchema
{
    public static readonly Schema Visit = new("a visit", [Key.Text("date").Required(), new Key("facts", Shape.Anything, IsRequired: true)]);

    public static readonly Schema Case = new("a case",
    [
        Key.Text("id"), Key.Text("title"), Key.Text("note"), Key.Text("as_of").Required(), new Key("facts", Shape.Anything),
        new Key("history", Shape.Anything),
        new Key("expect", Shape.Anything),
    ]);
}
