using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Molecules;

/// <summary>The vectors of one data set's molecules.</summary>
public sealed class MoleculeVectors(int most) : IState<MoleculeVectors>
{
    private readonly DrawnRecords<double[]> _vectors = new(most);

    /// <exception cref="AuditException">A model's answer has a number that is not finite.</exception>
    internal void Add(Sample sample)
    {
        var vector = MoleculeVector.Instance.Vector(sample);
        if (!Array.TrueForAll(vector, double.IsFinite)) throw sample.Wrong("the molecule's vector has a number that is not finite");

        _vectors.Add(sample.Index, vector);
    }

    public void Merge(MoleculeVectors later) => _vectors.Merge(later._vectors);

    /// <summary>In the order of their numbers: sums over them are the same in whatever order the molecules came.</summary>
    internal double[][] Ordered()
    {
        double[][] vectors = [.. _vectors.Items()];
        Array.Sort(vectors, static (first, second) => first.AsSpan().SequenceCompareTo(second));
        return vectors;
    }

    /// <param name="whose">Which data set's they are.</param>
    internal IEnumerable<string> Notes(string whose)
    {
        foreach (var note in _vectors.Notes) yield return $"{whose}: {note}";
        if (_vectors.Items() is [var first, ..] vectors && vectors.Count <= first.Length) yield return $"{whose}: {vectors.Count} molecules are no more than the {first.Length} numbers of a vector; the fewer there are, the larger the distance is by chance";
    }
}
