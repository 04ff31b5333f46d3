using DataAuditor.Learning;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>A record is the more likely a member the more a classifier takes it for a synthetic record rather than another real one.</summary>
internal static class ClassifierAttack
{
    public static Func<Frame, double[]> On(Frame synthetic, Frame reference, MetricContext context)
    {
        var isSynthetic = new bool[synthetic.Rows + reference.Rows];
        isSynthetic.AsSpan(0, synthetic.Rows).Fill(true);
        var classifier = BoostedClassifier.Fit(
            synthetic.Append(reference), isSynthetic, context.SharedRandom("classifier attack"), context.Threads, context.Cancellation);
        return classifier.Probabilities;
    }
}
