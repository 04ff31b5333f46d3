using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Similarity;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Revisions;

/// <summary>Whether revisions keep the intent of their originals, and how many of the characters.</summary>
public sealed class PreservedRevisions : IState<PreservedRevisions>
{
    private readonly Preservation _characters = new();

    /// <summary>What every revision needs.</summary>
    internal static IReadOnlyList<FieldNeed> Needs { get; } = [.. Preservation.Reads, IntentPreservation.Instance.Need];

    /// <summary>Intent (0 or 1) and the kept share of characters.</summary>
    public PairedMeans IntentAndCharacters { get; } = new();

    public void Merge(PreservedRevisions later)
    {
        _characters.Merge(later._characters);
        IntentAndCharacters.Merge(later.IntentAndCharacters);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_characters);
        archive.PassState(IntentAndCharacters);
        LeftOut = archive.PassCount(LeftOut);
    }

    /// <summary>Records of which the judge came to no opinion.</summary>
    internal long LeftOut { get; private set; }

    /// <summary>Takes in a record that meets <see cref="Needs"/>.</summary>
    /// <returns>The product of intent and kept characters; null where the judge came to no opinion.</returns>
    internal double? Add(Sample sample)
    {
        if (IntentPreservation.Instance.ValueOf(sample) is not { } isPreserved)
        {
            LeftOut++;
            return null;
        }

        var kept = _characters.Add(sample);
        var intent = isPreserved ? 1 : 0;
        IntentAndCharacters.Add(intent, kept);
        return intent * kept;
    }
}
