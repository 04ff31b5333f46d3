using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Jumbf;
using DataAuditor.Metrics.Credentials.Signatures;
using DataAuditor.Metrics.Credentials.TimeStamps;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>Checks the signatures of claims: who signed, when, and whether it is this claim.</summary>
internal sealed class SignatureValidator(TrustList trust, DateTimeOffset time, StatusLog log)
{
    private readonly Dictionary<string, DateTimeOffset> _stamped = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CoseSign1?> _signatures = new(StringComparer.Ordinal);

    /// <summary>Whether a certificate was held against the time of the check, since no time stamp says when it signed.</summary>
    public bool UsedClock { get; private set; }

    /// <summary>A manifest may bring time stamps for others, in assertions that its claim is about. Those that are not good are passed over: they take nothing from the manifest.</summary>
    public void ReadTimeStamps(Manifest manifest, ManifestGraph graph)
    {
        foreach (var assertion in manifest.Assertions.Where(assertion => assertion.Name is AssertionBox.TimeStamp && manifest.ReferenceTo(assertion.Label) is not null))
        {
            foreach (var (label, token) in assertion.Cbor?.Entries ?? new Dictionary<Cbor.CborKey, Cbor.CborValue>())
            {
                if (label.Text is not { } name || token.Bytes is not { } bytes || graph.Find(name) is not { } stamped || SignatureOf(stamped) is not { } signature) continue;
                if (StamperOf(stamped).Check(bytes, signature.Signature.Span, new StatusLog(), name) is { } when) _stamped[name] = when;
            }
        }
    }

    public void Check(Manifest manifest)
    {
        var uri = JumbfUri.OfSignature(manifest.Label);
        if (JumbfUri.ManifestOf(manifest.SignatureUri) is { } label && label != manifest.Label || JumbfUri.LabelOf(manifest.SignatureUri) != BoxLabel.Signature)
        {
            log.Failure(StatusCode.ClaimSignatureMissing, uri);
        }

        if (SignatureOf(manifest) is not { } signature)
        {
            log.Failure(StatusCode.ClaimSignatureMismatch, uri);
            return;
        }

        var signed = _stamped.TryGetValue(manifest.Label, out var stamped) ? stamped : TimeOf(signature, manifest, uri);
        if (signature.Scheme is null)
        {
            log.Failure(StatusCode.AlgorithmUnsupported, uri);
        }
        else if (signature.Chain() is not { } chain)
        {
            log.Failure(StatusCode.CredentialInvalid, uri);
        }
        else
        {
            var isInside = IsInside(chain, signed, uri);
            if (signature.IsBy(chain[0].Key, manifest.Claim.Raw.Span) && chain[0].NamesOrganization)
            {
                if (isInside) log.Success(StatusCode.ClaimSignatureInsideValidity, uri);
                log.Success(StatusCode.ClaimSignatureValidated, uri);
                return;
            }
        }

        log.Failure(StatusCode.ClaimSignatureMismatch, uri);
    }

    /// <summary>Read once, however many time stamps there are for it.</summary>
    private CoseSign1? SignatureOf(Manifest manifest)
    {
        if (!_signatures.TryGetValue(manifest.Label, out var signature)) _signatures[manifest.Label] = signature = CoseSign1.Find(manifest.Signature);
        return signature;
    }

    /// <summary>Whether the signer's certificate was valid when it signed; whatever else is to be said of the signer is logged too.</summary>
    private bool IsInside(IReadOnlyList<Certificate> chain, DateTimeOffset? signed, string uri)
    {
        UsedClock |= signed is null;
        var when = signed ?? time;
        var fault = CertificateProfile.FaultOfSigner(chain[0], when);
        if (fault is not null) log.Failure(fault, uri);
        if (trust.Trusts(chain, when)) log.Success(StatusCode.CredentialTrusted, uri);
        else log.Failure(StatusCode.CredentialUntrusted, uri);
        return fault is not StatusCode.CredentialExpired;
    }

    private DateTimeOffset? TimeOf(CoseSign1 signature, Manifest manifest, string uri)
    {
        try
        {
            return signature.TimeStamp(manifest.Claim.Raw.Span) is var (token, content) ? StamperOf(manifest).Check(token, content, log, uri) : null;
        }
        catch (CredentialFormatException fault)
        {
            log.Note(fault.Code, uri);
            return null;
        }
    }

    /// <summary>Claims of the first version come from a time without lists of trusted authorities.</summary>
    private TimeStampValidator StamperOf(Manifest manifest) => new(manifest.Version == 1 ? null : trust);
}
