using DataAuditor.States;

namespace DataAuditor.Metrics.Vectors;

/// <summary>The vectors of one data set's records.</summary>
/// <param name="most">Records that are kept.</param>
public sealed class DrawnVectors(int most) : IState<DrawnVectors>
{
    private readonly DrawnRecords<double[]> _vectors = new(most, static (archive, vector) => archive.PassVector(vector));

    /// <param name="noun">What the vector is of, for the message.</param>
    /// <exception cref="AuditException">A model's answer has a number that is not finite.</exception>
    internal void Add(Sample sample, double[] vector, string noun)
    {
        if (!Array.TrueForAll(vector, double.IsFinite)) throw sample.Wrong($"the {noun}'s vector has a number that is not finite");

        _vectors.Add(sample.Index, vector);
    }

    public void Merge(DrawnVectors later) => _vectors.Merge(later._vectors);

    public void Archive(StateArchive archive) => archive.PassState(_vectors);

    /// <summary>In the order of their numbers: sums over them are the same in whatever order the records came.</summary>
    internal double[][] Ordered()
    {
        double[][] vectors = [.. _vectors.Items()];
        Array.Sort(vectors, static (first, second) => first.AsSpan().SequenceCompareTo(second));
        return vectors;
    }

    /// <param name="whose">Which data set's they are.</param>
    /// <param name="noun">What the vectors are of.</param>
    internal IEnumerable<string> Notes(string whose, string noun)
    {
        foreach (var note in _vectors.Notes) yield return $"{whose}: {note}";
        if (_vectors.Items() is [var first, ..] vectors && vectors.Count <= first.Length) yield return $"{whose}: {vectors.Count} {noun}s are no more than the {first.Length} numbers of a vector; the fewer there are, the larger the distance is by chance";
    }
}
