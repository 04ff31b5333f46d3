namespace DataAuditor.Models;

/// <summary>The models of an audit, by role.</summary>
public interface IModels
{
    /// <summary>The role's model; null where none is configured.</summary>
    /// <exception cref="ModelException">It cannot be loaded.</exception>
    IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role);
}
