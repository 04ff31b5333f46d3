namespace DataAuditor.Models;

/// <summary>A model that serves a role. Called from several threads; the same input gives the same output.</summary>
public interface IModel<TInput, TOutput>
{
    /// <summary>What the report says of it: which model, by what means, at which settings.</summary>
    string Description { get; }

    /// <summary>One output for each input, in their order.</summary>
    /// <exception cref="ModelException">The model refuses, or its output is of no use.</exception>
    IReadOnlyList<TOutput> Run(IReadOnlyList<TInput> inputs, CancellationToken cancellation);
}
