using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How often messages come and follow one another, in the synthetic data and in the real.</summary>
public sealed class MessageFlow : IState<MessageFlow>
{
    internal MessageFlow(Func<MessageMasks> masks) => (Real, Synthetic) = (new(masks()), new(masks()));

    internal FlowSide Real { get; }

    internal FlowSide Synthetic { get; }

    internal void Add(Sample sample) => (sample.Role is Role.Real ? Real : Synthetic).Add(sample);

    public void Merge(MessageFlow later)
    {
        Real.Merge(later.Real);
        Synthetic.Merge(later.Synthetic);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Real);
        archive.PassState(Synthetic);
    }
}
