using DataAuditor.Randomness;

namespace DataAuditor.Samples;

/// <summary>Values and how often each occurs; draws them in that proportion.</summary>
internal sealed class Frequencies<T>
    where T : notnull
{
    private readonly List<(T Value, double Weight)> _values = [];

    public Frequencies(params IEnumerable<(T Value, double Weight)> values) => _values.AddRange(values);

    /// <summary>Counted, in order of first appearance, each level's share drawn a little towards the mean: no generator learns frequencies exactly.</summary>
    public static Frequencies<T> Of(IEnumerable<T> values, double smoothing)
    {
        var counts = new OrderedDictionary<T, int>();
        var total = 0;
        foreach (var value in values)
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
            total++;
        }

        return new(counts.Select(count => (count.Key, (1 - smoothing) * count.Value + smoothing * total / counts.Count)));
    }

    public T Draw(Xoshiro256 random)
    {
        var rest = random.NextDouble() * _values.Sum(entry => entry.Weight);
        foreach (var (value, weight) in _values)
        {
            rest -= weight;
            if (rest < 0) return value;
        }

        return _values[^1].Value;
    }
}
