using System.Globalization;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Levels;

/// <summary>How often each level was given where each should be, and the names that are no level.</summary>
public sealed class LevelPairs : IState<LevelPairs>
{
    private const int MostShown = 5;

    private readonly long[] _counts;

    private readonly Breakdown<Share> _strangers = new();

    internal LevelPairs(LevelScale scale) => (Scale, _counts) = (scale, new long[scale.Count * scale.Count]);

    internal LevelScale Scale { get; }

    /// <summary>Records whose two levels are known.</summary>
    internal long Count => _counts.Sum();

    /// <summary>Records that should have a known level.</summary>
    internal long Gold { get; private set; }

    /// <summary>Records left out, since one of their levels is unknown.</summary>
    internal long Unknown { get; private set; }

    /// <summary>The commonest names that are no level, and how often each was met.</summary>
    internal IEnumerable<KeyValuePair<string, double>> StrangerCounts => _strangers.States
        .OrderByDescending(static name => name.Value.Count)
        .ThenBy(static name => name.Key, StringComparer.Ordinal)
        .Take(MostShown)
        .Select(static name => KeyValuePair.Create(name.Key, (double)name.Value.Count));

    /// <summary>In words, as in "'foo' (3), 'bar' (1)".</summary>
    internal string Strangers => _strangers.HasTooMany
        ? $"more than {Breakdown<Share>.MostNames} different ones"
        : string.Join(", ", StrangerCounts.Select(static name => string.Create(CultureInfo.InvariantCulture, $"'{name.Key}' ({name.Value})")));

    /// <summary>How often a level was given where another, or the same, should be.</summary>
    internal long this[int gold, int given] => _counts[(gold * Scale.Count) + given];

    public void Merge(LevelPairs later)
    {
        for (var at = 0; at < _counts.Length; at++) _counts[at] += later._counts[at];
        _strangers.Merge(later._strangers);
        Unknown += later.Unknown;
        Gold += later.Gold;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassEach(_counts.AsSpan());
        archive.PassState(_strangers);
        Unknown = archive.PassCount(Unknown);
        Gold = archive.PassCount(Gold);
    }

    /// <returns>The places of both levels; null where one is unknown.</returns>
    internal (int Given, int Gold)? Add(string? given, string? gold)
    {
        int? givenPlace = Known(given), goldPlace = Known(gold);
        if (goldPlace is not null) Gold++;
        if (givenPlace is not { } first || goldPlace is not { } second)
        {
            Unknown++;
            return null;
        }

        _counts[(second * Scale.Count) + first]++;
        return (first, second);
    }

    private int? Known(string? name)
    {
        if (name is not null && Scale.PlaceOf(name) is { } place) return place;

        _strangers.Of(name is null ? "no level" : PlainText.OneLine(name, maxLength: 40))?.Add(holds: true);
        return null;
    }
}
