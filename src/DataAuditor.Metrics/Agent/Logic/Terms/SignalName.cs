using DataAuditor.Metrics.Agent.Logic.Parsing;

namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>How formulas write signals' names: as they are where they are words, and between quotes elsewhere.</summary>
internal static class SignalName
{
    public static string Written(string name) => IsWord(name) && !Keywords.IsOne(name) && name is not "abs" ? name : $"'{name}'";

    public static bool IsStart(char character) => char.IsLetter(character) || character == '_';

    public static bool IsPart(char character) => char.IsLetterOrDigit(character) || character == '_';

    /// <summary>How long the word is that begins a text, its dots among it: they lead into an object.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsStart(text[0])) return 0;

        var length = 1;
        while (length < text.Length && (IsPart(text[length]) || (text[length] == '.' && length + 1 < text.Length && IsStart(text[length + 1])))) length++;
        return length;
    }

    private static bool IsWord(string name) => name.Length > 0 && LengthAtStart(name) == name.Length;
}
