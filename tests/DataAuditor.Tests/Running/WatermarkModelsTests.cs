using DataAuditor.Metrics.Text.Watermarks;
using DataAuditor.Models;
using DataAuditor.Running;

namespace DataAuditor.Tests.Running;

public sealed class WatermarkModelsTests
{
    [Fact]
    public void Give_the_detector_its_key() => Assert.IsType<GreenList>(new WatermarkModels(NoModels.Instance, "a secret").Find(ModelRoles.Watermark));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Say_where_a_missing_key_belongs(string? key)
    {
        var missing = Assert.Throws<ModelException>(() => new WatermarkModels(NoModels.Instance, key).Find(ModelRoles.Watermark));

        Assert.Equal("the environment variable DATAAUDITOR_WATERMARK_KEY holds no key", missing.Message);
        Assert.True(missing.IsMerelyAbsent);
    }

    [Fact]
    public void Leave_other_roles_to_others() => Assert.Null(new WatermarkModels(NoModels.Instance, "a secret").Find(ModelRoles.Nli));
}
