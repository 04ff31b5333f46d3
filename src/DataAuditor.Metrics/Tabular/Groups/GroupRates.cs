namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>How a classifier decides on the records of one group.</summary>
/// <param name="Positives">Records whose true label is the favourable one.</param>
/// <param name="Selected">Records that the classifier gives the favourable label.</param>
/// <param name="SelectedPositives">Records of both kinds.</param>
internal readonly record struct GroupRates(long Records, long Positives, long Selected, long SelectedPositives)
{
    public double SelectionRate => (double)Selected / Records;

    /// <summary>NaN without positives.</summary>
    public double TruePositiveRate => (double)SelectedPositives / Positives;

    /// <summary>NaN without negatives.</summary>
    public double FalsePositiveRate => (double)(Selected - SelectedPositives) / (Records - Positives);
}
