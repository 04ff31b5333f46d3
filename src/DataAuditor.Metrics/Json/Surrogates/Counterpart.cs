using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>What an original is replaced by, or a surrogate stands for: the first such, and the first record in which it is another.</summary>
/// <param name="Key">Fingerprint of the first counterpart.</param>
/// <param name="Record">The first record that has it.</param>
/// <param name="Conflict">The first record that has another; null where none has.</param>
internal readonly record struct Counterpart(UInt128 Key, long Record, long? Conflict = null)
{
    /// <param name="later">From the same record or later ones.</param>
    public Counterpart Then(Counterpart later) => Conflict is not null ? this : this with { Conflict = later.Key == Key ? later.Conflict : later.Record };

    /// <summary>Passes a counterpart through an archive: writes it, or reads one.</summary>
    public static Counterpart Passed(StateArchive archive, Counterpart counterpart) =>
        new(archive.Pass(counterpart.Key), archive.PassCount(counterpart.Record), archive.PassOptional(counterpart.Conflict));
}
