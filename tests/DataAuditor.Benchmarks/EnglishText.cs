using System.Text;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>Text with the statistics of English that tokenizers feel: 60,000 words whose frequency falls with their rank, sentences and punctuation.</summary>
public static class EnglishText
{
    private const int Words = 60_000;
    private static readonly string[] Starts = ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "w", "st", "tr", "ch", "sh", "th", "pr", "", "", ""];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou", "e", "e", "a"];
    private static readonly string[] Ends = ["", "", "", "n", "r", "s", "t", "l", "d", "ng", "st", "nt"];

    /// <summary>Characters, all of them ASCII, so that they are bytes too.</summary>
    public static string Of(int length)
    {
        var random = Xoshiro256.Keyed(42, "english");
        var words = new string[Words];
        for (var i = 0; i < words.Length; i++) words[i] = Word(random, 1 + (int)Math.Log2(i + 2) / 5);

        var text = new StringBuilder(length + 64);
        var inSentence = 0;
        while (text.Length < length)
        {
            // Zipf's law by its inverse: ranks are as frequent as their logarithms are far apart.
            var rank = (int)Math.Exp(random.NextDouble() * Math.Log(Words)) - 1;
            var word = words[Math.Min(rank, Words - 1)];
            text.Append(inSentence == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            inSentence = (inSentence + 1) % (6 + (int)random.NextInt64(14));
            text.Append(inSentence == 0 ? ". " : random.NextInt64(12) == 0 ? ", " : " ");
        }

        return text.ToString(0, length);
    }

    private static string Word(Xoshiro256 random, int syllables)
    {
        var word = "";
        for (var i = 0; i < syllables; i++) word += Pick(Starts, random) + Pick(Vowels, random) + Pick(Ends, random);
        return word;
    }

    private static string Pick(string[] parts, Xoshiro256 random) => parts[(int)random.NextInt64(parts.Length)];
}
