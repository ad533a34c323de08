using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Testing;

/// <summary>The keys of <c>expect</c>: the table of the language page, as data.</summary>
internal static class ExpectationSchema
{
    public static readonly Schema Expect = new("`expect`",
    [
        Key.Text("status"), Key.Text("disposition"), Key.Text("possible_disposition"),
        new Key("red_flags", Shape.Map), Key.Texts("out_of_scope"), Key.Texts("nerve_roots"),
        Key.Text("direction"), Key.Texts("conflicting_directions"),
        new Key(
            "reevaluation",
            Shape.NoneOrEntry,
            new Schema("`reevaluation`", [Key.Text("due_on"), Key.Text("due_in_days"), Key.Texts("reasons")])),
        new Key("treatments", Shape.Map), new Key("investigations", Shape.Map),
        Key.Texts("advice"), Key.Texts("no_advice"), Key.Texts("asks"), Key.Texts("does_not_ask"), Key.Text("first_question"),
        new Key("rules", Shape.Map),
    ]);
}
