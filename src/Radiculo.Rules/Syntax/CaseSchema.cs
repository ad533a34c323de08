namespace Radiculo.Rules.Syntax;

/// <summary>The keys of a case. What stands under <c>expect</c> is left to those who test.</summary>
internal static class CaseSchema
{
    public static readonly Schema Visit = new("a visit", [Key.Text("date").Must(), new Key("facts", Shape.Anything, Required: true)]);

    public static readonly Schema Case = new("a case",
    [
        Key.Text("id"), Key.Text("title"), Key.Text("note"), Key.Text("as_of").Must(), new Key("facts", Shape.Anything), new Key("history", Shape.Anything),
        new Key("expect", Shape.Anything),
    ]);
}
