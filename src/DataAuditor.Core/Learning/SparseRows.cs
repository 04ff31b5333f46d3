namespace DataAuditor.Learning;

/// <summary>Rows of which most features are 0: only the others are stored.</summary>
/// <param name="features">How many features there are.</param>
public sealed class SparseRows(int features)
{
    private readonly List<int> _ends = [];
    private readonly List<int> _places = [];
    private readonly List<double> _values = [];

    public int Features { get; } = features;

    public int Count => _ends.Count;

    /// <param name="places">Of the features that are not 0: from 0 up to <see cref="Features"/>, each once.</param>
    /// <param name="values">One for each of them.</param>
    /// <exception cref="ArgumentException">There is not one value for each, or a place outside of the features.</exception>
    public void Add(ReadOnlySpan<int> places, ReadOnlySpan<double> values)
    {
        if (places.Length != values.Length) throw new ArgumentException($"There are {values.Length} values for {places.Length} features.", nameof(values));
        foreach (var place in places)
        {
            if (place < 0 || place >= Features) throw new ArgumentException($"There is no feature {place} of {Features}.", nameof(places));
        }

        _places.AddRange(places);
        _values.AddRange(values);
        _ends.Add(_places.Count);
    }

    internal ReadOnlySpan<int> Places(int row) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_places)[Start(row).._ends[row]];

    internal ReadOnlySpan<double> Values(int row) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)[Start(row).._ends[row]];

    internal double Score(int row, ReadOnlySpan<double> weights)
    {
        var values = Values(row);
        var places = Places(row);
        var score = 0.0;
        for (var at = 0; at < places.Length; at++) score += weights[places[at]] * values[at];
        return score;
    }

    private int Start(int row) => row == 0 ? 0 : _ends[row - 1];
}
