using System.Text;

namespace DataAuditor.Models.Tests.Tokenizers.Training;

/// <summary>The letters that byte-level tokenizers write bytes with.</summary>
public static class ByteAlphabet
{
    public static IReadOnlyList<char> Letters { get; } = Build();

    public static string Spell(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => Letters[value]));

    private static char[] Build()
    {
        var next = 256;
        return [.. Enumerable.Range(0, 256).Select(value => value is > 32 and < 127 or > 160 and not 173 ? (char)value : (char)next++)];
    }
}
