using DataAuditor.Metrics.Text.WellFormedness;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts with encoding noise or control characters, and texts that are cut off: what well-formedness asks for that no kind of text may lack.</summary>
public sealed record FormFaultCheck() : QualityCheck("form")
{
    private static readonly FormCheck[] Checks = [FormCheck.Encoding, FormCheck.ControlCharacters, FormCheck.Truncation];

    private protected override string? Fault(Sample sample) => TextForm.Faults(sample, Checks).Select(static fault => fault.Detail).FirstOrDefault();
}
