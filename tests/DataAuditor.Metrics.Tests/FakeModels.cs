using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests;

/// <summary>Models that answer by a function of their input.</summary>
internal sealed class FakeModels : IModels
{
    private readonly Dictionary<string, object> _models = new(StringComparer.Ordinal);

    public FakeModels With<TInput, TOutput>(ModelRole<TInput, TOutput> role, Func<TInput, TOutput> answer)
    {
        _models[role.Name] = new FakeModel<TInput, TOutput>(answer);
        return this;
    }

    public IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role) => (IModel<TInput, TOutput>?)_models.GetValueOrDefault(role.Name);

    private sealed class FakeModel<TInput, TOutput>(Func<TInput, TOutput> answer) : IModel<TInput, TOutput>
    {
        public string Description => "a function";

        public IReadOnlyList<TOutput> Run(IReadOnlyList<TInput> inputs, CancellationToken cancellation) => [.. inputs.Select(answer)];
    }
}
