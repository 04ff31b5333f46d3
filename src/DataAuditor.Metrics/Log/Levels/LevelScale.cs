namespace DataAuditor.Metrics.Log.Levels;

/// <summary>Severity levels in their order, and what other names stand for them.</summary>
internal sealed class LevelScale
{
    /// <summary>Names that mean the same in one logging library or another; the last row also means error where no level of its own is declared.</summary>
    private static readonly string[][] Synonyms =
    [
        ["trace", "verbose", "finest", "finer"],
        ["debug", "fine"],
        ["info", "information", "informational", "notice", "config"],
        ["warn", "warning"],
        ["error", "err", "severe", "exception"],
        ["fatal", "critical", "crit", "alert", "emergency", "emerg", "panic"],
    ];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<string> _levels;

    /// <param name="levels">From the least severe on; as <see cref="FaultOf"/> asks.</param>
    /// <param name="mapping">Further names, and the level each stands for.</param>
    public LevelScale(IReadOnlyList<string> levels, IReadOnlyDictionary<string, string> mapping)
    {
        _levels = levels;
        for (var place = 0; place < levels.Count; place++) _places[levels[place].Trim()] = place;
        foreach (var (name, level) in mapping) _places[name.Trim()] = _places[level.Trim()];

        var declared = new Dictionary<string, int>(_places, StringComparer.OrdinalIgnoreCase);
        int? last = null;
        foreach (var names in Synonyms)
        {
            var known = names.Where(declared.ContainsKey).Select(name => (int?)declared[name]).FirstOrDefault();
            if ((known ?? (names == Synonyms[^1] ? last : null)) is { } place)
            {
                foreach (var name in names) _places.TryAdd(name, place);
            }

            last = known;
        }
    }

    public int Count => _levels.Count;

    /// <summary>Why options are no scale; null where they are.</summary>
    public static string? FaultOf(IReadOnlyList<string> levels, IReadOnlyDictionary<string, string> mapping)
    {
        var names = levels.Select(static level => level.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count < 2 || names.Count != levels.Count || names.Contains("")) return "option 'levels' must name at least two levels, each once";

        return mapping.Values.FirstOrDefault(level => !names.Contains(level.Trim())) is { } stranger
            ? $"option 'mapping' maps to '{PlainText.OneLine(stranger, maxLength: 40)}', which is none of the option 'levels'"
            : null;
    }

    /// <summary>The level's place from 0 on, in any case; null for a name that is unknown.</summary>
    public int? PlaceOf(string name) => _places.TryGetValue(name.Trim(), out var place) ? place : null;

    public string NameOf(int place) => _levels[place];
}
