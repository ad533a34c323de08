using Radiculo.Rules;

if (args[0] == "check") { foreach (var d in RulePack.Check(args[1])) Console.WriteLine(d.Render()); return; }
var engine = RulePack.Load(args[1]).CreateEngine();
foreach (var path in args[2..])
{
    var file = CaseFile.Load(path);
    foreach (var d in file.Diagnostics) Console.Error.WriteLine(d.Render());
    foreach (var c in file.Cases) Console.WriteLine(args[0] == "json" ? engine.Evaluate(c).ToJson() : engine.Evaluate(c).Explain());
}
