namespace Radiculo.Rules.Cli.Rendering;

/// <summary>What a piece of text is, which settles its colour.</summary>
internal enum Tone
{
    Plain,
    Heading,
    Strong,
    Faint,
    Good,
    Attention,
    Urgent,
    Emergency,
}

/// <summary>A piece of text in one tone.</summary>
internal readonly record struct Run(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Run(string text) => new(text);
}
