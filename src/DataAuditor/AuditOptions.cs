using DataAuditor.Engine;

namespace DataAuditor;

/// <summary>How an audit is run; what it is about stands in the manifest.</summary>
public sealed record AuditOptions
{
    /// <summary>The report to compare with, instead of the manifest's.</summary>
    public string? Baseline { get; init; }

    /// <summary>True: nothing is compared, since this run's report becomes the new baseline.</summary>
    public bool IgnoreBaseline { get; init; }

    /// <summary>Instead of the manifest's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Changes how long an audit takes, never what it finds.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Bytes that tables may take in memory; larger ones are counted while they are read. The manifest's where it is null, or else a quarter of the machine's or the container's memory.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>The part of the data that is taken in; the whole where it is null.</summary>
    internal Shard? Shard { get; init; }

    /// <summary>Says which waivers have expired; nothing else depends on the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IProgress<AuditProgress>? Progress { get; init; }
}
