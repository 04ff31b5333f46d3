namespace DataAuditor.Models;

/// <summary>For audits without a model.</summary>
public sealed class NoModels : IModels
{
    public static NoModels Instance { get; } = new();

    public IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role) => null;
}
