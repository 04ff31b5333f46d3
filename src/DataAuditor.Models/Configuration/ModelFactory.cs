using DataAuditor.Models.Lexical;

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
        object? model = settings switch
        {
            { BuiltIn: BuiltInModel.HashedNgrams } => new HashedEmbedder(),
            _ => null,
        };
        return model as IModel<TInput, TOutput> ?? throw new ModelException($"what is configured for the role '{role.Name}' cannot serve it", settings.Location);
    }

    /// <summary>Everything that a model's outputs depend on, as the name of its shelf in a cache; null for one whose outputs are not worth keeping.</summary>
    public static string? Identity(string role, ModelSettings settings) => settings.BuiltIn is not null
        ? null
        : StableHash.Sha256(string.Join('\n', role, FileHash(settings.Onnx), FileHash(settings.Tokenizer), (settings with
        {
            Onnx = null, Tokenizer = null, Location = null, BatchSize = 0, Threads = 0, Provider = "", Concurrency = 0, TimeoutSeconds = 0, KeyVariable = null, InputPrice = null, OutputPrice = null, DryRun = false, Labels = [],
        }).ToString(), string.Join('\n', settings.Labels)))[..32];

    private static string FileHash(string? path)
    {
        if (path is null) return "";

        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"the file '{path}' cannot be read: {refusal.Message}", new SourceLocation(path), refusal);
        }
    }
}
