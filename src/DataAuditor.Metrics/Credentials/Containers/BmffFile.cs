using System.Text;
using DataAuditor.Metrics.Credentials.Cbor;

namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>An ISO base media file (MP4, MOV, HEIF, AVIF): the manifest store is a box <c>uuid</c>, and so are the proofs of a Merkle tree's leaves.</summary>
/// <param name="Boxes">At the top.</param>
/// <param name="Proofs">In the order of their boxes.</param>
internal sealed record BmffFile(IReadOnlyList<BmffBox> Boxes, IReadOnlyList<CborValue> Proofs)
{
    private const int IdentifierLength = 16, MostPurpose = 64, ProofsOffset = 8;

    private static ReadOnlySpan<byte> Credentials => [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    private static ReadOnlySpan<byte> Metadata => [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC];

    public static Asset Read(ByteSource source)
    {
        var boxes = new BmffBoxes(source).Read(0, source.Length);
        var proofs = new List<CborValue>();
        var asset = new Asset { Bmff = new BmffFile(boxes, proofs) };
        foreach (var box in boxes.Where(static box => box.Type is "uuid"))
        {
            var content = new ByteRange(box.Range.Start + box.Header + IdentifierLength, box.Range.Length - box.Header - IdentifierLength);
            if (source.Has(content.Start - IdentifierLength, Credentials)) asset = With(asset, source, content, box, proofs);
            else if (asset.RemoteManifest is null && source.Has(content.Start - IdentifierLength, Metadata)) asset = asset with { RemoteManifest = RemoteReference.Find(source.Bytes(content.Start, content.Length)) };
        }

        return asset.UpdateStore is null || asset.Store is not null ? asset : throw new CredentialFormatException("the file has an update of a manifest store, and no store");
    }

    private static Asset With(Asset asset, ByteSource source, ByteRange content, BmffBox box, List<CborValue> proofs)
    {
        // Version and flags, then what the box is for.
        var at = content.Start + 4;
        var head = source.Bytes(at, Math.Min(MostPurpose, Math.Max(0, content.End - at)));
        var length = head.AsSpan().IndexOf((byte)0);
        if (length < 0) throw new CredentialFormatException("a box for credentials does not say what it is for");

        at += length + 1;
        switch (Encoding.Latin1.GetString(head, 0, length))
        {
            case "merkle":
                proofs.Add(CborReader.Read(source.Bytes(at, content.End - at), zerosMayFollow: true));
                return asset;
            case "manifest" or "original":
                if (asset.Store is not null) throw new CredentialFormatException("the file has more than one manifest store");
                return asset with { Store = source.Bytes(at + ProofsOffset, content.End - at - ProofsOffset), StoreRange = box.Range };
            case "update":
                if (asset.UpdateStore is not null) throw new CredentialFormatException("the file has more than one update of its manifest store");
                return asset with { UpdateStore = source.Bytes(at + ProofsOffset, content.End - at - ProofsOffset) };
            default:
                return asset;
        }
    }
}
