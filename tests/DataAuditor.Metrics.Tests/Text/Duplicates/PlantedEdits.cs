using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Text.Duplicates;

/// <summary>Made-up texts of 60 to 130 words, about 560 characters, every tenth of which is an earlier one with one word replaced.</summary>
public static class PlantedEdits
{
    private const int Every = 10;
    private const int Vocabulary = 20_000;
    private const int LeastWords = 60;
    private const int MostWords = 130;

    public static IReadOnlyList<string> Of(int count)
    {
        var random = Xoshiro256.Keyed(42, "planted edits");
        var texts = new string[count][];
        for (var text = 0; text < count; text++) texts[text] = OriginalOf(text) is { } original ? Edited(texts[original], random) : Written(random);
        return [.. texts.Select(static words => string.Join(' ', words))];
    }

    /// <summary>The text that another is an edit of; null where it is none.</summary>
    public static int? OriginalOf(int text) => text % Every == Every - 1 ? text - 1 - (text / Every % (Every - 1)) : null;

    private static string[] Written(Xoshiro256 random) =>
        [.. Enumerable.Range(0, LeastWords + (int)random.NextInt64(MostWords - LeastWords + 1)).Select(_ => Word(random))];

    private static string[] Edited(string[] words, Xoshiro256 random)
    {
        string[] edited = [.. words];
        edited[random.NextInt64(words.Length)] = "replaced";
        return edited;
    }

    /// <summary>Frequent words are short, as in any language.</summary>
    private static string Word(Xoshiro256 random)
    {
        var rank = (int)(Vocabulary * random.NextDouble() * random.NextDouble());
        var letters = new List<char>();
        for (; rank > 0 || letters.Count < 2; rank /= 16) letters.Add((char)('a' + (rank % 16)));
        return new string([.. letters]);
    }
}
