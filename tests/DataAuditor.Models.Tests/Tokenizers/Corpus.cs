using System.Globalization;
using System.Text;
using DataAuditor.Models.Tests.Tokenizers.Training;
using DataAuditor.Randomness;
using DataAuditor.Samples;

namespace DataAuditor.Models.Tests.Tokenizers;

/// <summary>Thousands of strings to tokenize, the same in every run: every script and category, emoji, control characters, marks, and mixtures of them.</summary>
public static class Corpus
{
    private static readonly string[] Fragments =
    [
        " ", "  ", "\n", "\r\n", "\t", "\u00A0", "\u3000", "'s", "'LL", "'ve", "don't", "[MASK]", "<mask>", " <x> ", "</s>", "<unk>", "New Word", "new word", "bread",
        "breads", "Noël", "Noe\u0308l", "İstanbul", "ﬁn", "Å", "A\u030A", "½", "…", "№", "™", "㍿", "カ\u3099", "👨‍👩‍👧", "👍🏽", "🇩🇪", "❤️", "e\u0301\u0323", "\u0301", "각", "각",
        "𝐀𝐁", "𠀀", "１２", "12,345.67", "a_b", "x²", "▁", "▁▁a", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\uFFFD", "\0", "\u0007", "\u0085", "…", "---", "!!", "({[", "ſ", "Σ", "ß",
        "\u0344", "\u0958", "\u1E9B\u0323", "a\u0315\u0300\u05AE\u0062", "क्षि", "ขำ", "ﷺ", "<0x41>",
    ];

    /// <summary>Every assigned character.</summary>
    public static IReadOnlyList<string> Strings { get; } = Build(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned);

    /// <summary>
    /// Every character of Unicode 8 whose category is still the same: the reference takes the categories of BERT's rules, and its normalization, from
    /// tables that are about so old.
    /// </summary>
    public static IReadOnlyList<string> OldStrings { get; } = Build(new OldCharacters().Contains);

    private static string[] Build(Func<Rune, bool> isComparable) =>
        [.. Special().Concat(TrainingText.Lines).Concat(Blocks(isComparable)).Concat(Mixtures(new RandomChoice(Xoshiro256.Keyed(5, "corpus")), 4_000))];

    private static IEnumerable<string> Special() =>
    [
        "", " ", "   ", "\n\n\n", " a", "a ", " a ", "\t\ta", new string('x', 101), new string('x', 100), new string('é', 60), new string('a', 3_000),
        string.Concat(Enumerable.Repeat("ab", 2_000)), string.Concat(Enumerable.Repeat("\u0301\u0323", 300)), string.Concat(Enumerable.Repeat("😀", 500)), new string(' ', 500), .. Fragments,
    ];

    /// <summary>32 assigned characters in a row, apart and with a letter between them, for each such row of Unicode.</summary>
    private static IEnumerable<string> Blocks(Func<Rune, bool> isComparable)
    {
        for (var start = 0; start < 0x11_0000; start += 32)
        {
            // Of the large blocks of ideographs and private characters a sample is enough.
            var isLarge = start is (>= 0x3400 and < 0xD800) or (>= 0xE000 and < 0xF900) or >= 0x1_7000 and not (>= 0x1_B000 and < 0x2_0000);
            if (isLarge && start / 32 % 16 != 0) continue;

            var runes = Enumerable.Range(start, 32).Where(Rune.IsValid).Select(value => new Rune(value)).Where(isComparable).ToArray();
            if (runes.Length == 0) continue;

            yield return string.Concat(runes);
            yield return string.Join(" a", runes);
        }
    }

    private static IEnumerable<string> Mixtures(RandomChoice random, int count)
    {
        var words = TrainingText.Lines.SelectMany(line => line.Split(' ')).ToArray();
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var part = random.Below(12); part >= 0; part--)
            {
                text.Append(random.Below(4) switch
                {
                    0 => random.Pick(Fragments),
                    1 => random.Pick(words)[..1],
                    _ => random.Pick(words),
                });
                if (random.Below(3) > 0) text.Append(' ');
            }

            yield return text.ToString();
        }
    }

    /// <summary>The characters of unicode-8.txt, in ranges, but for those that were punctuation or took space then and no longer do, or the other way round.</summary>
    private sealed class OldCharacters
    {
        private static readonly int[] Recategorized = [0x166D, 0x1734, 0x1885, 0x1886, 0x1CF2, 0x1CF3, 0x111C9, 0x1171E];
        private readonly (int First, int Last)[] _ranges =
        [
            .. File.ReadAllText(Path.Combine(Repository.Root, "tests", "DataAuditor.Models.Tests", "Tokenizers", "unicode-8.txt"))
                .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(range => range.Split('-'))
                .Select(range => (int.Parse(range[0], NumberStyles.HexNumber), int.Parse(range[1], NumberStyles.HexNumber))),
        ];

        public bool Contains(Rune rune) => !Recategorized.Contains(rune.Value) && _ranges.Any(range => rune.Value >= range.First && rune.Value <= range.Last);
    }

    private sealed class RandomChoice(Xoshiro256 random)
    {
        public int Below(int count) => (int)random.NextInt64(count);

        public T Pick<T>(T[] items) => items[Below(items.Length)];
    }
}
