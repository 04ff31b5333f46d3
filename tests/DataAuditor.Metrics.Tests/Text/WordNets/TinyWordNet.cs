using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Tests.Text.WordNets;

/// <summary>A database of a few words in WordNet's format, written by hand.</summary>
internal static class TinyWordNet
{
    private const string Licence = "  1 This database is for tests.\n";

    /// <summary>The sets of each class: the kind of its synsets, and their words.</summary>
    private static readonly Dictionary<string, (char Kind, string[] Words)[]> Sets = new(StringComparer.Ordinal)
    {
        ["noun"] = [('n', ["car", "auto", "motor_vehicle"]), ('n', ["wolf"]), ('n', ["goose"]), ('n', ["man", "adult_male"])],
        ["verb"] = [('v', ["run", "jog"]), ('v', ["race", "Run"])],
        ["adj"] = [('a', ["big", "large"]), ('s', ["aware(p)", "cognizant"])],
        ["adv"] = [('r', ["fast", "quickly"])],
    };

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["noun"] = "geese goose\n", ["verb"] = "ran run\n", ["adj"] = "bigger big\n", ["adv"] = "",
    };

    /// <summary>Every file by its name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = Sets.SelectMany(pair => FilesOf(pair.Key, pair.Value)).ToDictionary(StringComparer.Ordinal);

    public static Stream Open(string name) => new MemoryStream(Encoding.UTF8.GetBytes(Files[name]));

    private static IEnumerable<KeyValuePair<string, string>> FilesOf(string name, (char Kind, string[] Words)[] sets)
    {
        var data = new StringBuilder(Licence);
        var index = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (kind, words) in sets)
        {
            foreach (var word in words)
            {
                var lemma = word.Split('(')[0].ToLowerInvariant();
                if (!index.TryGetValue(lemma, out var offsets)) index.Add(lemma, offsets = []);
                offsets.Add(data.Length);
            }

            data.Append(CultureInfo.InvariantCulture, $"{data.Length:D8} 00 {kind} {words.Length:x2} {string.Join(' ', words.Select(word => word + " 0"))} 000 | as one says  \n");
        }

        var lines = index.Select(entry => string.Create(
            CultureInfo.InvariantCulture, $"{entry.Key} {sets[0].Kind} {entry.Value.Count} 1 @ {entry.Value.Count} 0 {string.Join(' ', entry.Value.Select(offset => offset.ToString("D8", CultureInfo.InvariantCulture)))}  \n"));
        yield return new($"data.{name}", data.ToString());
        yield return new($"index.{name}", Licence + string.Concat(lines));
        yield return new($"{name}.exc", Exceptions[name]);
    }
}
