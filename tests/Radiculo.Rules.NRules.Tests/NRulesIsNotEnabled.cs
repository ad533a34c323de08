using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules.Tests;

/// <summary>Stands for all tests of the NRules engine where it is not built, so that a run says that they did not run.</summary>
public class NRulesIsNotEnabled
{
    [Fact(Skip = "The tests of the NRules engine need a feed that has NRules: dotnet test -p:EnableNRules=true")]
    public void The_NRules_engine_is_tested_where_it_is_enabled()
    {
    }
}
