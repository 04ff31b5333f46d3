using System.Globalization;
using System.Text;

namespace DataAuditor.Models.Tokenizers.Unicode;

/// <summary>Decompositions, compositions and combining classes, read once from <c>unicode-data.txt</c>, which says how its lines are written.</summary>
internal static class UnicodeData
{
    private static readonly Dictionary<Rune, Rune[]> Canonical = [];
    private static readonly Dictionary<Rune, Rune[]> Compatible = [];
    private static readonly Dictionary<(Rune First, Rune Second), Rune> Compositions = [];
    private static readonly Dictionary<Rune, byte> Classes = [];

    static UnicodeData()
    {
        using var stream = typeof(UnicodeData).Assembly.GetManifestResourceStream("DataAuditor.Models.Tokenizers.Unicode.unicode-data.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) Add(line.Split(' '));
        }

        foreach (var rune in Canonical.Keys.ToArray()) Canonical[rune] = [.. Expanded(rune)];
    }

    /// <summary>The full decomposition, or null where the character is its own.</summary>
    public static Rune[]? Decomposition(Rune rune, bool compatible)
    {
        if (rune.IsAscii) return null;
        return compatible && Compatible.TryGetValue(rune, out var parts) ? parts : Canonical.GetValueOrDefault(rune);
    }

    public static Rune? Composition(Rune first, Rune second) => Compositions.TryGetValue((first, second), out var composed) ? composed : null;

    public static int CombiningClass(Rune rune) => rune.IsAscii ? 0 : Classes.GetValueOrDefault(rune);

    private static void Add(string[] line)
    {
        switch (line[1])
        {
            case ":":
                var range = line[0].Split("..");
                for (var rune = Parse(range[0]).Value; rune <= Parse(range[1]).Value; rune++) Classes.Add(new Rune(rune), byte.Parse(line[2], CultureInfo.InvariantCulture));
                break;
            case "<":
                Compatible.Add(Parse(line[0]), [.. line.Skip(2).Select(Parse)]);
                break;
            default:
                Rune[] parts = [.. line.Skip(2).Select(Parse)];
                Canonical.Add(Parse(line[0]), parts);
                if (line[1] == "=") Compositions.Add((parts[0], parts[1]), Parse(line[0]));
                break;
        }
    }

    private static IEnumerable<Rune> Expanded(Rune rune) => Canonical.TryGetValue(rune, out var parts) ? parts.SelectMany(Expanded) : [rune];

    private static Rune Parse(string code) => new(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
