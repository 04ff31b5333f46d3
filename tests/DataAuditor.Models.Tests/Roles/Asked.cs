using DataAuditor.Models.Roles;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>What the local model of a role says, loaded for the time of the question.</summary>
public static class Asked
{
    public static IReadOnlyList<TOutput> By<TInput, TOutput>(ModelRole<TInput, TOutput> role, OnnxModelOptions options, params TInput[] inputs)
    {
        var model = OnnxRoles.Load(role, options, () => throw new InvalidOperationException("It reads no texts."));
        using var disposable = Assert.IsAssignableFrom<IDisposable>(model);
        return model.Run(inputs, CancellationToken.None);
    }
}
