using DataAuditor.Metrics.Text.Watermarks;
using DataAuditor.Models;

namespace DataAuditor.Running;

/// <summary>Models with the watermark's secret key beside them: it comes from the environment, so that it stands in no manifest and in no report.</summary>
/// <param name="others">Serve every other role.</param>
/// <param name="key">Null or empty where there is none.</param>
internal sealed class WatermarkModels(IModels others, string? key) : IModels
{
    public const string KeyVariable = "DATAAUDITOR_WATERMARK_KEY";

    public static WatermarkModels FromEnvironment(IModels others) => new(others, Environment.GetEnvironmentVariable(KeyVariable));

    public IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role)
    {
        if (role.Name != ModelRoles.Watermark.Name) return others.Find(role);
        if (string.IsNullOrEmpty(key)) throw new ModelException($"the environment variable {KeyVariable} holds no key") { IsMerelyAbsent = true };

        return (IModel<TInput, TOutput>)(object)new GreenList(key);
    }
}
