using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Quality;

namespace DataAuditor.Curation;

/// <summary>By what curation judges records, beside the per-record checks of the gated metrics.</summary>
public sealed record CurationSettings
{
    /// <summary>What a duplicate is; null where duplicates are kept.</summary>
    public NearDuplicateRate? Duplicates { get; init; } = new();

    /// <summary>Rules of thumb about single texts.</summary>
    public IReadOnlyList<QualityCheck> Quality { get; init; } = [new FormFaultCheck(), new LengthCheck(), new SymbolCheck(), new RepeatedLineCheck(), new RepeatedNgramCheck(), new BoilerplateCheck()];

    /// <summary>Further metrics whose per-record checks apply; ids, <c>*</c> allowed.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];
}
