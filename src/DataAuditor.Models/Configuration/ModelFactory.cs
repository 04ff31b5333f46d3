using System.Security.Cryptography;
using DataAuditor.Models.Chat;
using DataAuditor.Models.Endpoints;
using DataAuditor.Models.Lexical;
using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Roles;
using DataAuditor.Models.Tokenizers;

namespace DataAuditor.Models.Configuration;

/// <summary>Makes the model that settings describe.</summary>
internal static class ModelFactory
{
    /// <summary>What serves a role for which nothing is configured; null where nothing can, without a model.</summary>
    public static IModel<TInput, TOutput>? ByDefault<TInput, TOutput>(ModelRole<TInput, TOutput> role) =>
        role.Name == ModelRoles.TextEmbedder.Name ? new HashedEmbedder() as IModel<TInput, TOutput> : null;

    /// <exception cref="ModelException">The settings are no model for the role, or the model cannot be loaded.</exception>
    public static IModel<TInput, TOutput> Create<TInput, TOutput>(ModelRole<TInput, TOutput> role, ModelSettings settings)
    {
        object model = settings switch
        {
            { Onnx: { } path } => OnnxRoles.Load(role, OnnxOptions(path, settings), () => Encoder(role.Name, settings)),
            { Chat: { } url } => ChatJudge.At(Service(url, settings), settings.Model ?? throw Incomplete(role.Name, "model", settings), JudgeOptions(settings)),
            { Endpoint: { } url } => new ScoreEndpoint(Service(url, settings), ScoreOptions(role.Name, settings)),
            _ => new HashedEmbedder(),
        };
        if (model is IModel<TInput, TOutput> serving) return serving;

        (model as IDisposable)?.Dispose();
        throw new ModelException($"what is configured for the role '{role.Name}' cannot serve it", settings.Location);
    }

    /// <summary>Everything that a model's outputs depend on, as the name of its shelf in a cache; null for one whose outputs are not worth keeping.</summary>
    public static string? Identity(string role, ModelSettings settings) => settings.BuiltIn is not null || settings.DryRun ? null : StableHash.Sha256(string.Join(
        '\n',
        role,
        FileHash(settings.Onnx),
        FileHash(settings.Tokenizer),
        settings.Chat,
        settings.Endpoint,
        settings.Model,
        settings.Body?.ToJsonString(),
        settings.Score,
        FormattableString.Invariant($"{settings.Pooling} {settings.Normalise} {settings.Label} {settings.Temperature} {settings.MaxLength} {settings.Repeats} {settings.Output} {settings.Fit}"),
        string.Join(' ', settings.Means),
        string.Join(' ', settings.Deviations),
        string.Join('\n', settings.Labels)))[..32];

    private static OnnxModelOptions OnnxOptions(string path, ModelSettings settings) => new(path)
    {
        Sha256 = settings.Sha256,
        BatchSize = settings.BatchSize,
        Pooling = settings.Pooling,
        Normalize = settings.Normalise,
        Output = settings.Output,
        Means = settings.Means,
        Deviations = settings.Deviations,
        Fit = settings.Fit,
        Labels = settings.Labels is { Count: > 0 } labels ? labels : null,
        Label = settings.Label,
        Temperature = settings.Temperature,
        MaxLength = settings.MaxLength,
        Session = new OnnxSessionOptions { IntraOpThreads = settings.Threads, ExecutionProvider = settings.Provider },
    };

    private static TokenizerEncoder Encoder(string role, ModelSettings settings)
    {
        var path = settings.Tokenizer ?? throw Incomplete(role, "tokenizer", settings);
        try
        {
            return new TokenizerEncoder(Tokenizer.Load(path), settings.MaxLength);
        }
        catch (AuditException wrong)
        {
            throw new ModelException(wrong.Message, new SourceLocation(path), wrong);
        }
    }

    private static Endpoint Service(string url, ModelSettings settings) => new(
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : throw new ModelException($"'{PlainText.OneLine(url)}' is no address", settings.Location))
    {
        KeyVariable = settings.KeyVariable,
    };

    private static ChatJudgeOptions JudgeOptions(ModelSettings settings) => new()
    {
        Repeats = settings.Repeats,
        DryRun = settings.DryRun,
        Prices = settings is { InputPrice: { } input, OutputPrice: { } output } ? new TokenPrices((decimal)input, (decimal)output) : null,
        Calls = Calls(settings),
    };

    private static ScoreEndpointOptions ScoreOptions(string role, ModelSettings settings) => new(
        settings.Body?.ToJsonString() ?? throw Incomplete(role, "body", settings), settings.Score ?? throw Incomplete(role, "score", settings))
    {
        Calls = Calls(settings),
    };

    private static CallPolicy Calls(ModelSettings settings) => new() { Concurrency = settings.Concurrency, Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds) };

    private static ModelException Incomplete(string role, string key, ModelSettings settings) => new($"the model of '{role}' needs '{key}'", settings.Location);

    private static string FileHash(string? path)
    {
        if (path is null) return "";

        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"the file '{path}' cannot be read: {refusal.Message}", new SourceLocation(path), refusal);
        }
    }
}
