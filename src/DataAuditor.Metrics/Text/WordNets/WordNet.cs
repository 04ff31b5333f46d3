using System.Globalization;
using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Text.WordNets;

/// <summary>A database in the format of Princeton WordNet 3 (wndb(5WN)), as far as synonyms need it: nouns, verbs, adjectives and adverbs, their sets of synonyms and the irregular forms.</summary>
internal sealed class WordNet
{
    private readonly WordClass[] _classes;

    private WordNet(WordClass[] classes) => _classes = classes;

    /// <summary>Reads the files index, data and exc of each word class.</summary>
    /// <param name="open">A file of the database by its name.</param>
    /// <exception cref="FormatException">A file is not in the format; the message says which and where.</exception>
    public static WordNet Read(Func<string, Stream> open) => new([.. Morphology.All.Select(rules =>
        new WordClass(rules, Lines(open, "index", rules.Name, IndexEntry), Lines(open, "data", rules.Name, Set), Exceptions(open, $"{rules.Name}.exc")))]);

    /// <summary>Of all senses of a word in all its classes: single words, as the database writes them, the word itself among them.</summary>
    /// <param name="word">In lower case.</param>
    public IReadOnlySet<string> SynonymsOf(string word)
    {
        var synonyms = new HashSet<string>(StringComparer.Ordinal) { word };
        foreach (var wordClass in _classes) synonyms.UnionWith(wordClass.SynonymsOf(word));
        return synonyms;
    }

    private static Dictionary<TKey, TValue> Lines<TKey, TValue>(Func<string, Stream> open, string kind, string name, Func<string[], (TKey, TValue)> read)
        where TKey : notnull
    {
        var file = $"{kind}.{name}";
        var entries = new Dictionary<TKey, TValue>();
        foreach (var (line, number) in TextLines(open, file))
        {
            // The licence stands in lines that begin with a blank.
            if (line.StartsWith(' ')) continue;

            try
            {
                var (key, value) = read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                entries[key] = value;
            }
            catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}, is not as WordNet writes it"), wrong);
            }
        }

        return entries;
    }

    /// <summary>lemma pos synset_cnt p_cnt symbols… sense_cnt tagsense_cnt offsets…</summary>
    private static (string Lemma, int[] Offsets) IndexEntry(string[] fields)
    {
        var count = int.Parse(fields[2], CultureInfo.InvariantCulture);
        return (fields[0], [.. fields[^count..].Select(static offset => int.Parse(offset, CultureInfo.InvariantCulture))]);
    }

    /// <summary>offset lex_filenum ss_type w_cnt (word lex_id)… and what follows, which synonyms do not need.</summary>
    private static (int Offset, string[] Words) Set(string[] fields)
    {
        var words = new string[int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
        for (var word = 0; word < words.Length; word++) words[word] = WithoutPosition(fields[4 + (2 * word)]);
        return (int.Parse(fields[0], CultureInfo.InvariantCulture), words);
    }

    /// <summary>Adjectives may say in brackets where they stand.</summary>
    private static string WithoutPosition(string word) => word.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket && word.EndsWith(')') ? word[..bracket] : word;

    private static Dictionary<string, string[]> Exceptions(Func<string, Stream> open, string file)
    {
        var exceptions = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (line, _) in TextLines(open, file))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var form, .. var lemmas]) exceptions[form] = lemmas;
        }

        return exceptions;
    }

    private static IEnumerable<(string Line, int Number)> TextLines(Func<string, Stream> open, string file) =>
        open(file).ReadUtf8().Split('\n').Select(static (line, at) => (line.TrimEnd('\r'), at + 1)).Where(static line => line.Item1.Length > 0);
}
