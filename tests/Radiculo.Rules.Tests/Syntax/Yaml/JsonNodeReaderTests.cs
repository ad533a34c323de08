namespace Radiculo.Rules.Tests.Syntax.Yaml;

public class JsonNodeReaderTests
{
    [Theory]
    [InlineData("""{ "as_of": "2026-03-16", "unknown": 1 }""", "\"unknown\"")]
    [InlineData("""{ "as_of": "2026-03-16", "unknown"  : 1 }""", "\"unknown\"")]
    [InlineData("""{ "as_of": "2026-03-16", "ünknöwn": 1 }""", "\"ünknöwn\"")]
    [InlineData("""{ "as_of": "2026-03-16", "a\u0062c": 1 }""", "\"a\\u0062c\"")]
    [InlineData("""{ "as_of": "yesterday", "facts": {} }""", "\"yesterday\"")]
    [InlineData("""{ "as_of": "2026-03-16", "as_of" : "2026-03-16" }""", "\"as_of\"")]
    public void What_is_underlined_is_the_text_with_its_quotes_and_no_more(string json, string underlined)
    {
        var location = CaseFile.Parse(json).Diagnostics.Should().ContainSingle().Which.Location!;

        json[(location.Start.Column - 1)..(location.End.Column - 1)].Should().Be(underlined);
    }
}
