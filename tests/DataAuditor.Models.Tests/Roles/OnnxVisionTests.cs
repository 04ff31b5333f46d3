using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Roles;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

public sealed class OnnxVisionTests
{
    /// <summary>Two channels of one row each: means 2 and 5.</summary>
    private static readonly ImageTensor Image = new(2, 1, 3, new float[] { 1, 2, 3, 3, 5, 7 });

    private static readonly ImageTensor Other = new(2, 2, 1, new float[] { 0, 1, 8, 10 });

    [OnnxFact]
    public void Images_of_any_shape_have_features_in_their_order()
    {
        using var file = new ModelFile(VisionModels.ChannelMeans());

        Assert.Equal([[2, 5], [0.5f, 9], [2, 5]], Ask(ModelRoles.ImageFeatures, file.Options with { Normalize = false, BatchSize = 4 }, Image, Other, Image));
        Assert.Equal([[0.6f, 0.8f]], Ask(ModelRoles.ClipImage, file.Options, new ImageTensor(2, 1, 1, new float[] { 3, 4 })));
    }

    [OnnxFact]
    public void Maps_over_the_image_are_averaged_and_vectors_of_patches_pooled()
    {
        using var maps = new ModelFile(VisionModels.Maps());
        using var patches = new ModelFile(VisionModels.Patches());
        var plain = patches.Options with { Normalize = false };

        Assert.Equal([[2, 5]], Ask(ModelRoles.ImageFeatures, maps.Options with { Normalize = false }, Image));
        Assert.Equal([[2, 3.5f, 5]], Ask(ModelRoles.ImageFeatures, plain, Image));
        Assert.Equal([[1, 2, 3]], Ask(ModelRoles.ImageFeatures, plain with { Pooling = Pooling.Cls }, Image));
    }

    [OnnxFact]
    public void Pixels_are_brought_to_the_scale_of_the_model()
    {
        using var file = new ModelFile(VisionModels.ChannelMeans());
        var plain = file.Options with { Normalize = false };

        Assert.Equal([[0.5f, 2]], Ask(ModelRoles.ImageFeatures, plain with { Means = [1], Deviations = [2] }, Image));
        Assert.Equal([[1, 0.5f]], Ask(ModelRoles.ImageFeatures, plain with { Means = [1, 3], Deviations = [1, 4] }, Image));
        Refuses("its means and deviations are those of 2 channels, and an image has more", () =>
            Ask(ModelRoles.ImageFeatures, plain with { Means = [1, 3] }, new ImageTensor(3, 1, 1, new float[3])));
    }

    [OnnxFact]
    public void Models_of_half_and_of_double_precision_are_given_what_they_take()
    {
        foreach (var type in new[] { OnnxElementType.Float16, OnnxElementType.Double })
        {
            using var file = new ModelFile(VisionModels.ChannelMeans(type));
            Assert.Equal([[2, 5]], Ask(ModelRoles.ImageFeatures, file.Options with { Normalize = false }, Image));
        }
    }

    [OnnxFact]
    public void A_classifier_tells_the_probabilities_of_all_classes()
    {
        using var file = new ModelFile(VisionModels.Classifier());
        var probabilities = Ask(ModelRoles.ImageClassifier, file.Options, Image)[0];

        Assert.Equal([1 / (1 + Math.Exp(3)), 1 / (1 + Math.Exp(-3))], probabilities, (one, other) => Math.Abs(one - other) <= 1e-6);
        Assert.Equal(1 / (1 + Math.Exp(-1.5)), Ask(ModelRoles.ImageClassifier, file.Options with { Temperature = 2 }, Image)[0][1], 1e-6);
    }

    [OnnxFact]
    public void Two_images_are_as_far_apart_as_their_model_says()
    {
        using var file = new ModelFile(VisionModels.Distance(isSquared: true));
        var shifted = new ImageTensor(2, 1, 3, new float[] { 1, 2, 3, 3, 5, 1 });

        Assert.Equal([6, 0], Ask(ModelRoles.Lpips, file.Options, new ImagePair(Image, shifted), new ImagePair(Image, Image)));
        Assert.Equal([1.5], Ask(ModelRoles.Lpips, file.Options with { Means = [7], Deviations = [2] }, new ImagePair(Image, shifted)));
        using var signed = new ModelFile(VisionModels.Distance(isSquared: false));
        Refuses("it yields -1, which is no distance", () => Ask(ModelRoles.Lpips, signed.Options, new ImagePair(shifted, Image)));
    }

    [OnnxFact]
    public void Flow_tells_how_far_each_pixel_has_gone()
    {
        using var file = new ModelFile(VisionModels.Flow());
        var next = new ImageTensor(2, 1, 3, new float[] { 4, 2, 3, 7, 5, 12 });
        var flow = Ask(ModelRoles.OpticalFlow, file.Options, new ImagePair(Image, next))[0];

        Assert.Equal([3, 0, 0, 4, 0, 5], flow.Values.ToArray());
        Assert.Equal([5.0, 0, 5], [flow.Magnitude(0, 0), flow.Magnitude(0, 1), flow.Magnitude(0, 2)]);
        using var distance = new ModelFile(VisionModels.Distance(isSquared: true));
        Refuses("it yields [1, 1, 1] numbers for two images, not [2, 1, 3]", () => Ask(ModelRoles.OpticalFlow, distance.Options, new ImagePair(Image, next)));
    }

    [OnnxFact]
    public void Clips_are_given_with_channels_or_frames_first_as_the_model_declares()
    {
        // Three frames of two channels of one pixel: 10, 11, then 20, 21, then 30, 31.
        var clip = new VideoTensor(3, 2, 1, 1, new float[] { 10, 11, 20, 21, 30, 31 });

        Assert.Equal([10f, 11, 20, 21, 30, 31], Features("frames", 2));
        Assert.Equal([10f, 20, 30, 11, 21, 31], Features(2, "frames"));
        Assert.Equal([10f, 20, 30, 11, 21, 31], Features("channels", "frames"));

        float[] Features(object second, object third)
        {
            using var file = new ModelFile(VisionModels.PlaneMeans(second, third));
            return Ask(ModelRoles.VideoFeatures, file.Options with { Normalize = false }, clip)[0];
        }
    }

    [OnnxFact]
    public void What_does_not_fit_its_role_is_refused()
    {
        using var one = new ModelFile(VisionModels.ChannelMeans());
        using var two = new ModelFile(VisionModels.Flow());
        using var patches = new ModelFile(VisionModels.Patches());
        using var whole = new ModelFile(TinyModels.Identity(OnnxElementType.Int64));
        using var flat = new ModelFile(TinyModels.Identity(OnnxElementType.Float));

        Refuses("it takes 1 inputs (pixels), and its role gives 2", () => Ask(ModelRoles.Lpips, one.Options));
        Refuses("it takes 2 inputs (first, second), and its role gives 1", () => Ask(ModelRoles.ImageFeatures, two.Options));
        Refuses("its input x: Int64[rows, columns] holds no fractions", () => Ask(ModelRoles.ImageFeatures, whole.Options));
        Refuses("its input x: Float[rows, columns] has not the 4 dimensions of its role: batch, channels, height, width", () => Ask(ModelRoles.ImageFeatures, flat.Options));
        Refuses("Got invalid dimensions for input: pixels", () => Ask(ModelRoles.ImageFeatures, patches.Options, new ImageTensor(3, 1, 1, new float[3])));
        Refuses("not one for each class", () => Ask(ModelRoles.ImageClassifier, patches.Options, Image));
        Refuses("its output 'features' is not a number", () => Ask(ModelRoles.ImageFeatures, one.Options, new ImageTensor(1, 1, 1, new[] { float.NaN })));
    }

    [Fact]
    public void Values_fill_their_shape()
    {
        Assert.Contains("5 values do not fill a tensor of the shape [2, 1, 3]", Assert.Throws<ArgumentException>(() => new ImageTensor(2, 1, 3, new float[5])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ImageTensor(0, 1, 3, default));
        Assert.Throws<ArgumentException>(() => new VideoTensor(2, 1, 1, 1, new float[1]));
        Assert.Throws<ArgumentException>(() => new FlowField(1, 2, new float[2]));
    }

    private static IReadOnlyList<TOutput> Ask<TInput, TOutput>(ModelRole<TInput, TOutput> role, OnnxModelOptions options, params TInput[] inputs) => Asked.By(role, options, inputs);

    private static void Refuses(string reason, Func<object> act) => Assert.Contains(reason, Assert.Throws<ModelException>(act).Message, StringComparison.Ordinal);
}
