namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>How often each label is taken for each.</summary>
internal sealed class ConfusionMatrix
{
    private readonly double[] _right;
    private readonly double[] _labelled;
    private readonly double[] _predicted;

    /// <param name="truth">By node, from 0 on.</param>
    /// <param name="predicted">By node; negative where nothing was predicted.</param>
    /// <param name="weights">How often each node counts.</param>
    public ConfusionMatrix(ReadOnlySpan<int> truth, ReadOnlySpan<int> predicted, ReadOnlySpan<int> weights, int labels)
    {
        (_right, _labelled, _predicted) = (new double[labels], new double[labels], new double[labels]);
        for (var node = 0; node < truth.Length; node++)
        {
            _labelled[truth[node]] += weights[node];
            if (predicted[node] >= 0) _predicted[predicted[node]] += weights[node];
            if (predicted[node] == truth[node]) _right[truth[node]] += weights[node];
        }
    }

    public double Right => _right.Sum();

    public double Nodes => _labelled.Sum();

    /// <summary>In [0, 1]; also the micro F1 where every node has one prediction.</summary>
    public double Accuracy => Right / Nodes;

    /// <summary>From precision and recall over all labels together: 2·right / (labelled + predicted).</summary>
    public double MicroF1 => 2 * Right / (Nodes + _predicted.Sum());

    /// <summary>The mean F1 over the labels that nodes have or are taken to have.</summary>
    public double MacroF1 => Enumerable.Range(0, _right.Length).Where(label => _labelled[label] + _predicted[label] > 0).Average(F1);

    /// <summary>In [0, 1].</summary>
    public double F1(int label) => 2 * _right[label] / (_labelled[label] + _predicted[label]);

    public double Labelled(int label) => _labelled[label];
}
