using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Proofs;

/// <summary>How many records have the right label and a right proof.</summary>
public sealed class ProofShares : IState<ProofShares>
{
    /// <summary>Both are right.</summary>
    public Share Records { get; } = new();

    public Share Labels { get; } = new();

    public Share Proofs { get; } = new();

    public Share Unreadable { get; } = new();

    public void Add(bool isLabelRight, bool isProofRight, bool isUnreadable)
    {
        Records.Add(isLabelRight && isProofRight);
        Labels.Add(isLabelRight);
        Proofs.Add(isProofRight);
        Unreadable.Add(isUnreadable);
    }

    public void Merge(ProofShares later)
    {
        Records.Merge(later.Records);
        Labels.Merge(later.Labels);
        Proofs.Merge(later.Proofs);
        Unreadable.Merge(later.Unreadable);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        archive.PassState(Labels);
        archive.PassState(Proofs);
        archive.PassState(Unreadable);
    }
}
