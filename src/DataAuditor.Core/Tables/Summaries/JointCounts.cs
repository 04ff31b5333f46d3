using System.Runtime.InteropServices;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>How often the values of some columns stand together: each combination that occurs, or none where they are too many.</summary>
/// <param name="columns">How many columns there are.</param>
public sealed class JointCounts(int columns)
{
    /// <summary>For each column but the first: combinations up to it, by that up to the column before and the column's code.</summary>
    private readonly Dictionary<(int Before, int Code), int>[] _places = [.. Enumerable.Range(1, columns - 1).Select(static _ => new Dictionary<(int, int), int>())];

    private readonly List<(int Before, int Code)>[] _steps = [.. Enumerable.Range(1, columns - 1).Select(static _ => new List<(int, int)>())];

    private readonly List<long> _counts = [];

    /// <summary>There are more combinations than a summary counts; then it has none.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>The table lacks one of the columns.</summary>
    public bool IsAbsent { get; private set; }

    /// <summary>What an engine counted of combinations without a null that are too many: records, and distinct ones. Null where they are counted each, or not at all.</summary>
    public ConditionCounts? Keys { get; private set; }

    /// <summary>Records counted.</summary>
    internal long Total => _counts.Sum();

    /// <summary>Takes in the count of a combination.</summary>
    /// <param name="codes">One for each column; see <see cref="ValueCodes"/>.</param>
    public void Add(ReadOnlySpan<int> codes, long count)
    {
        if (HasTooMany) return;
        if (codes.Contains(-1))
        {
            GiveUp();
            return;
        }

        var place = codes[0];
        for (var column = 1; column < codes.Length && !HasTooMany; column++) place = Step(column - 1, place, codes[column]);
        Count(place, count);
    }

    /// <summary>There are too many combinations.</summary>
    /// <param name="keys">See <see cref="Keys"/>.</param>
    public void GiveUp(ConditionCounts? keys = null)
    {
        HasTooMany = true;
        Keys = keys;
        _counts.Clear();
        foreach (var places in _places) places.Clear();
        foreach (var steps in _steps) steps.Clear();
    }

    /// <summary>The table lacks one of the columns.</summary>
    public void Lack() => IsAbsent = true;

    /// <summary>All combinations: one code for each column, and how often it stands.</summary>
    internal IEnumerable<(int[] Codes, long Count)> Combinations()
    {
        for (var place = 0; place < _counts.Count; place++)
        {
            if (_counts[place] > 0) yield return (Codes(place), _counts[place]);
        }
    }

    /// <param name="codes">Of each column, one a row.</param>
    internal void Add(ReadOnlySpan<int[]> codes, int rows)
    {
        for (var row = 0; row < rows && !HasTooMany; row++)
        {
            var place = codes[0][row];
            for (var column = 1; column < codes.Length && !HasTooMany; column++) place = Step(column - 1, place, codes[column][row]);
            Count(place, 1);
        }
    }

    /// <param name="maps">The code here of each code there, for each column; null where a column has too many values.</param>
    internal void Merge(JointCounts later, int[]?[] maps)
    {
        IsAbsent |= later.IsAbsent;
        if (later.HasTooMany || Array.Exists(maps, static map => map is null)) GiveUp();
        if (HasTooMany) return;

        foreach (var (codes, count) in later.Combinations())
        {
            for (var column = 0; column < codes.Length; column++) codes[column] = maps[column]![codes[column]];
            Add(codes, count);
        }
    }

    /// <param name="values">How many values each column has.</param>
    internal void Archive(StateArchive archive, ReadOnlySpan<int> values)
    {
        HasTooMany = archive.Pass(HasTooMany);
        IsAbsent = archive.Pass(IsAbsent);
        var combinations = Combinations().ToArray();
        var counts = archive.PassCounts([.. combinations.Select(static combination => combination.Count)]);
        var codes = new long[columns][];
        for (var column = 0; column < columns; column++)
        {
            codes[column] = archive.PassCounts([.. combinations.Select(combination => (long)combination.Codes[column])]);
            if (codes[column].Length != counts.Length) throw StateArchive.Broken("combinations and their counts differ in number");
            if (codes[column].AsSpan().ContainsAnyExceptInRange(0, values[column])) throw StateArchive.Broken("a combination has a value that is none of its column");
        }

        if (archive.IsReading && !HasTooMany) Fill(codes, counts);
    }

    private void Fill(long[][] codes, long[] counts)
    {
        var own = new int[columns];
        for (var combination = 0; combination < counts.Length; combination++)
        {
            for (var column = 0; column < columns; column++) own[column] = (int)codes[column][combination];
            Add(own, counts[combination]);
        }
    }

    private int Step(int step, int before, int code)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places[step], (before, code), out var isKnown);
        if (isKnown) return place;

        place = _steps[step].Count;
        var added = place;
        _steps[step].Add((before, code));
        if (_steps[step].Count > SummaryPlan.MostCells) GiveUp();
        return added;
    }

    private void Count(int place, long count)
    {
        if (HasTooMany) return;
        while (_counts.Count <= place) _counts.Add(0);
        _counts[place] += count;
    }

    private int[] Codes(int place)
    {
        var codes = new int[columns];
        for (var column = columns - 1; column > 0; column--) (place, codes[column]) = _steps[column - 1][place];
        codes[0] = place;
        return codes;
    }
}
