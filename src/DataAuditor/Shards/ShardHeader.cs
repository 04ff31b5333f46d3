using DataAuditor.Engine;
using DataAuditor.Models.Endpoints;
using DataAuditor.Reports;
using DataAuditor.States;

namespace DataAuditor.Shards;

/// <summary>What a partial state is of: which shard of which audit, over which data, measured how.</summary>
internal sealed record ShardHeader
{
    public required Shard Shard { get; init; }

    /// <summary>The version of the tool that wrote it.</summary>
    public required string Version { get; init; }

    public required string Audit { get; init; }

    /// <summary>Relative to the folder that the audit ran in, with forward slashes.</summary>
    public required string Manifest { get; init; }

    /// <summary>Of the manifest and the files that it names beside the data.</summary>
    public required string ConfigurationSha256 { get; init; }

    /// <summary>Of the metrics with their versions and options, and the seed.</summary>
    public required string MetricsSha256 { get; init; }

    /// <summary>Of the models and the files that they are loaded from, which need not be where the states are merged.</summary>
    public required string ModelsSha256 { get; init; }

    public required ulong Seed { get; init; }

    public required IReadOnlyList<ShardData> Data { get; init; }

    public required IReadOnlyList<ReportModel> Models { get; init; }

    public required IReadOnlyList<Diagnostic> Notes { get; init; }

    public static ShardHeader Passed(StateArchive archive, ShardHeader? header) => new()
    {
        Shard = PassShard(archive, header?.Shard),
        Version = archive.PassText(header?.Version ?? ""),
        Audit = archive.PassText(header?.Audit ?? ""),
        Manifest = archive.PassText(header?.Manifest ?? ""),
        ConfigurationSha256 = archive.PassText(header?.ConfigurationSha256 ?? ""),
        MetricsSha256 = archive.PassText(header?.MetricsSha256 ?? ""),
        ModelsSha256 = archive.PassText(header?.ModelsSha256 ?? ""),
        Seed = archive.Pass(header?.Seed ?? 0),
        Data = PassAll(archive, header?.Data, data => ShardData.Passed(archive, data)),
        Models = PassAll(archive, header?.Models, model => PassModel(archive, model)),
        Notes = PassAll(archive, header?.Notes, note => PassNote(archive, note)),
    };

    private static Shard PassShard(StateArchive archive, Shard? shard)
    {
        var passed = new Shard(archive.Pass(shard?.Number ?? 0), archive.Pass(shard?.Count ?? 0));
        return passed.Number >= 1 && passed.Number <= passed.Count && passed.Count <= Shard.MostShards ? passed : throw StateArchive.Broken("its shard is none");
    }

    private static List<T> PassAll<T>(StateArchive archive, IReadOnlyList<T>? items, Func<T, T> pass)
    {
        List<T> passed = [.. items ?? []];
        archive.PassList(passed, pass);
        return passed;
    }

    private static ReportModel PassModel(StateArchive archive, ReportModel? model) => new(archive.PassText(model?.Role ?? ""), archive.PassText(model?.Description ?? ""))
    {
        Usage = archive.Pass(model?.Usage is not null) ? PassUsage(archive, model?.Usage) : null,
    };

    private static ServiceUsage PassUsage(StateArchive archive, ServiceUsage? usage) => new(
        archive.Pass(usage?.Calls ?? 0),
        archive.Pass(usage?.Retries ?? 0),
        archive.Pass(usage?.InputTokens ?? 0),
        archive.Pass(usage?.OutputTokens ?? 0),
        archive.Pass(usage?.UncountedAnswers ?? 0),
        archive.Pass(usage?.Cost is not null) ? archive.Pass(usage?.Cost ?? 0) : null,
        archive.Pass(usage?.IsEstimate ?? false));

    private static Diagnostic PassNote(StateArchive archive, Diagnostic? note) => new(
        archive.Pass(note?.Code ?? default), archive.Pass(note?.Severity ?? default), archive.PassText(note?.Message ?? ""), archive.PassLocation(note?.Location))
    {
        IsGrave = archive.Pass(note?.IsGrave ?? false),
    };
}
