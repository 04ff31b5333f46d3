using DataAuditor.Models.Configuration;

namespace DataAuditor.Models.Tests.Configuration;

public sealed class ConfiguredModelsTests
{
    [Fact]
    public void Texts_have_an_embedder_by_default_and_the_report_names_it()
    {
        using var models = new ConfiguredModels(new Dictionary<string, ModelSettings>(), cache: null);

        Assert.Equal(384, models.Find(ModelRoles.TextEmbedder)!.Run(["hello"], CancellationToken.None).Single().Length);
        Assert.Equal([new UsedModel("text-embedder", "built-in: hashed character n-grams, 384 dimensions; lexical, not semantic", null)], models.Used);
    }

    [Fact]
    public void No_other_role_has_a_default()
    {
        using var models = new ConfiguredModels(new Dictionary<string, ModelSettings>(), cache: null);

        Assert.Null(models.Find(ModelRoles.Nli));
        Assert.Null(models.Find(ModelRoles.Toxicity));
        Assert.Null(models.Find(ModelRoles.Judge));
        Assert.Empty(models.Used);
    }

    [Fact]
    public void A_model_that_cannot_serve_its_role_is_refused()
    {
        using var models = new ConfiguredModels(new Dictionary<string, ModelSettings> { ["nli"] = new() { BuiltIn = BuiltInModel.HashedNgrams } }, cache: null);

        Assert.Equal("what is configured for the role 'nli' cannot serve it", Assert.Throws<ModelException>(() => models.Find(ModelRoles.Nli)).Message);
    }
}
