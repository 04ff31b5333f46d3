namespace DataAuditor.Conventions.Tests;

internal sealed record SourceText(string File, string Text)
{
    public int Lines => Text.Count(character => character == '\n') + (Text.EndsWith('\n') ? 0 : 1);
}
