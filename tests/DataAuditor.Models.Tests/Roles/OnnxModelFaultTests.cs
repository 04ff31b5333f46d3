using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Roles;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>A model that cannot be used is told as DA2003, with its file and the reason.</summary>
public sealed class OnnxModelFaultTests
{
    private static readonly byte[] Sound = RoleModels.Lookup([1, 2, 3, 4], 2);

    [OnnxFact]
    public void A_file_that_is_not_there()
    {
        using var file = new ModelFile(Sound);

        Refuses(file.Options with { Path = file.Path + "x" }, "File doesn't exist");
        Refuses(file.Options with { Path = file.Path + "x", Sha256 = "00" }, "Could not find file");
    }

    [OnnxFact]
    public void A_corrupted_or_truncated_file()
    {
        Refuses("no model at all"u8.ToArray(), "parsing failed");
        Refuses(Sound[..(Sound.Length / 2)], "parsing failed");
    }

    [OnnxFact]
    public void Another_file_than_the_one_meant()
    {
        using var file = new ModelFile(Sound);
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Sound));

        Refuses(file.Options with { Sha256 = new string('0', 64) }, $"its SHA-256 is {hash.ToLowerInvariant()}, not {new string('0', 64)}");
        using var model = new OnnxTextEmbedder(file.Options with { Sha256 = hash }, new NumberEncoder());
        Assert.Single(model.Run(["1"], CancellationToken.None));
    }

    [OnnxFact]
    public void An_input_that_no_text_gives() => Refuses(
        new OnnxModelBuilder().Input("pixels", OnnxElementType.Int64, "b", "t").Output("y", OnnxElementType.Int64, "b", "t").Node("Identity", "pixels", "y").Build(),
        "it asks for 'pixels'; a text model is given input_ids, attention_mask, token_type_ids and position_ids");

    [OnnxFact]
    public void An_input_of_another_type() => Refuses(
        new OnnxModelBuilder().Input("input_ids", OnnxElementType.Float, "b", "t").Output("y", OnnxElementType.Float, "b", "t").Node("Identity", "input_ids", "y").Build(),
        "its input input_ids: Float[b, t] is no token's");

    [OnnxFact]
    public void An_input_of_another_rank() => Refuses(
        new OnnxModelBuilder().Input("input_ids", OnnxElementType.Int64, "t").Output("y", OnnxElementType.Float, "t").Node("Cast", "input_ids", "y", ("to", 1)).Build(),
        "Invalid rank for input: input_ids");

    [OnnxFact]
    public void An_output_without_a_row_for_each_text() => Refuses(
        new OnnxModelBuilder().Input("input_ids", OnnxElementType.Int64, "b", "t").Output("y", OnnxElementType.Float, "n").Constant("flat", [-1L], 1)
            .Node("Cast", "input_ids", "x", ("to", 1)).Node("Reshape", "x flat", "y").Build(),
        "its output 'y' has the shape [2], not a row for each of 1 inputs");

    [OnnxFact]
    public void An_output_that_is_not_there()
    {
        using var file = new ModelFile(Sound);

        Refuses(file.Options with { Output = "pooler" }, "it has no output 'pooler'; it has rows");
    }

    [OnnxFact]
    public void An_output_that_is_not_a_number() => Refuses(RoleModels.Lookup([float.NaN, 1, 2, 3], 2), "its output 'rows' is not a number");

    [OnnxFact]
    public void A_token_that_the_model_does_not_know() => Refuses(RoleModels.Lookup([1, 2], 2), "must be within the inclusive range");

    [Fact]
    public void A_runtime_that_is_not_installed()
    {
        var file = new OnnxModelFile(new OnnxModelOptions("model.onnx"));
        var missing = Assert.Throws<ModelException>(() => file.Naming<int>(() => throw new OnnxRuntimeMissingException("install it")));

        Assert.True(missing.IsMerelyAbsent);
        Assert.Equal("install it", missing.Message);
    }

    private static void Refuses(byte[] model, string reason)
    {
        using var file = new ModelFile(model);
        Refuses(file.Options, reason);
    }

    private static void Refuses(OnnxModelOptions options, string reason)
    {
        var fault = Assert.Throws<ModelException>(() =>
        {
            using var model = new OnnxTextEmbedder(options with { Pooling = Pooling.Mean }, new NumberEncoder());
            model.Run(["1"], CancellationToken.None);
        });
        Assert.StartsWith($"the model '{options.Path}' cannot be used: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((options.Path, DiagnosticCode.ModelFile, false), (fault.Location?.File, fault.ToDiagnostic().Code, fault.IsMerelyAbsent));
    }
}
