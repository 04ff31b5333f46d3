using DataAuditor.Counting;
using DataAuditor.Models;
using DataAuditor.States;

namespace DataAuditor.Engine;

/// <summary>A record metric under way. Blocks are folded on any thread and taken in, in their order, on one.</summary>
internal interface IRecordFold
{
    /// <summary>What one block of records comes to.</summary>
    object Fold(IReadOnlyList<Sample> block);

    /// <summary>Takes in the block that follows those taken in.</summary>
    void Take(object folded);

    /// <summary>Takes in all records at once; every one has what is needed.</summary>
    /// <param name="records">How many there are of the roles that the metric reads.</param>
    void Take(IRecordCounts counts, long records);

    /// <summary>Takes in what another fold of the same metric took in, of the records that follow.</summary>
    void Merge(IRecordFold later);

    /// <inheritdoc cref="IState{TSelf}.Archive"/>
    void Archive(StateArchive archive);

    /// <param name="metric">The one that began it, or another with an equal <see cref="RecordMetric.FoldKey"/>.</param>
    /// <param name="modelMissing">Why a model is not there, by role.</param>
    Measurement Measure(RecordMetric metric, MetricContext context, IReadOnlyDictionary<string, ModelException> modelMissing);
}
